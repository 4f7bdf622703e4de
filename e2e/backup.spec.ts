/** Promise: nothing is lost. A backup brings everything back after the browser has lost it; a bad file harms nothing. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  arrived,
  card,
  choose,
  opened,
  chooseBackup,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
  explanation,
} from './fixtures';

const PASSWORD = 'Amsel Leiter Honig Kompass';

async function figures(page: Page, assessment: string): Promise<string> {
  await page.goto(`${assessment}/abdeckung`);
  await arrived(page);
  return page.locator('main dl').first().innerText();
}

async function history(page: Page, assessment: string): Promise<string> {
  await openModule(page, assessment, 'ORP.1');
  await opened(card(page, 'ORP.1.A1'));
  await explanation(page).getByText('Verlauf').click();
  const list = explanation(page).locator('details[open] li');
  await expect(list.first()).toBeVisible();
  return (await list.allInnerTexts()).join('\n');
}

test('encrypted, wiped, restored: answers, history and figures are the same', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  await choose(answer, 'teilweise');
  await choose(answer, 'nein');
  await answer.getByLabel('Was fehlt, was ist zu tun?').fill('Geschäftsverteilung fehlt');
  await saved(page);
  const before = [await figures(page, assessment), await history(page, assessment)];

  await page.goto(`${assessment}/sicherung`);
  await page.getByLabel('Mit einem Passwort schützen', { exact: true }).check();
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sicherung anlegen' }).click();
  await expect(page.getByLabel('Passwort wiederholen')).toHaveAccessibleDescription(/nicht gleich/);
  await page.getByLabel('Passwort wiederholen').fill(PASSWORD);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sicherung anlegen' }).click(),
  ]);
  await expect(page.getByRole('alert')).toContainText(
    'Zurückgelesen: eine Antwort, Prüfsumme stimmt.',
  );
  expect(download.suggestedFilename()).toMatch(/^Sicherung-Gemeinde-Groß-Łęknitz-[-\d]+\.bck$/);
  const [opener] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'oeffnen.html speichern' }).click(),
  ]);
  expect(await readFile(await opener.path(), 'utf8')).toContain('Content-Security-Policy');
  const file = await readFile(await download.path());
  expect(file.includes('Geschäftsverteilung')).toBe(false);
  await page.goto(site.url);
  await expect(page.getByText('Letzte geprüfte Sicherung am')).toBeVisible();

  // What "Websitedaten löschen" does; the page must not hold the database open meanwhile.
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' });
  await page.goto(`${site.url}#/sicherung`);
  await chooseBackup(page, 'a.bck', file);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD.toLowerCase());
  await page.getByRole('button', { name: 'Öffnen' }).click();
  const password = page.getByLabel('Passwort', { exact: true });
  await expect(password).toHaveAccessibleDescription(/Das Passwort öffnet diese Sicherung nicht/);
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await expect(page.getByText('In diesem Browser gibt es diese Prüfung nicht.')).toBeVisible();
  await page.getByRole('button', { name: 'Jetzt wiederherstellen' }).click();
  await expect(page.getByRole('alert')).toContainText('Eine Prüfung wurde wiederhergestellt.');
  expect([await figures(page, assessment), await history(page, assessment)]).toEqual(before);
  // The file that was just read without any damage is one.
  await page.goto(site.url);
  await expect(page.getByText('Letzte geprüfte Sicherung am')).toBeVisible();
});

test('what is here is replaced only after a copy, and an open window says so; bad files are refused in words', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/sicherung`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sicherung anlegen' }).click(),
  ]);
  const file = await readFile(await download.path());
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await saved(page);

  // Reminded of what came after an old backup, and left alone after having said so.
  const reminder = page.getByText('Zeit für eine Sicherung');
  await expect(reminder).toBeHidden();
  await page.evaluate(
    (id) => {
      localStorage.setItem(`backup:${id}`, '2020-01-01T10:00:00.000Z 0');
    },
    assessment.replace(/.*\//, ''),
  );
  await page.goto(assessment);
  await page.reload();
  await expect(page.getByText('Seit der letzten Sicherung am 01.01.2020')).toBeVisible();
  await page.getByRole('button', { name: 'In einer Woche wieder erinnern' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  await expect(reminder).toBeHidden();
  await openModule(page, assessment, 'ORP.1');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'ja');
  await expect(reminder).toBeHidden();

  const other = await context.newPage();
  await other.goto(`${site.url}#/sicherung`);
  await chooseBackup(other, 'brief.txt', Buffer.from('Sehr geehrte Damen und Herren'));
  await expect(other.getByRole('alert')).toContainText('Das ist keine Sicherung');
  await chooseBackup(other, 'halb.bck', file.subarray(0, 40));
  await expect(other.getByRole('alert')).toContainText('so beschädigt, dass nichts mehr');
  await chooseBackup(other, 'neu.bck', newer(file));
  await expect(other.getByRole('alert')).toContainText('mit einer neueren Version');
  await chooseBackup(other, 'bit.bck', flipped(file));
  await expect(other.getByRole('alert')).toContainText('beschädigt');
  await other.getByRole('button', { name: 'Andere Datei wählen' }).click();

  await chooseBackup(other, 'gut.bck', file);
  await expect(other.getByText('Neuer ist der Stand in diesem Browser')).toBeVisible();
  await expect(other.getByText('nur noch in der Sicherheitskopie: 1')).toBeVisible();
  await other.getByRole('button', { name: 'Jetzt wiederherstellen' }).click();
  await expect(other.getByRole('alert')).toContainText('noch nichts ausgewählt');
  await other.getByLabel('Die vorhandene ersetzen').check();
  await other.getByRole('button', { name: 'Jetzt wiederherstellen' }).click();
  await expect(other.getByRole('alert')).toContainText('Eine Prüfung wurde wiederhergestellt.');

  await expect(page.getByRole('alert')).toContainText('aus einer Sicherung wiederhergestellt');
  await page.getByRole('button', { name: 'Neu laden' }).click();
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'unbearbeitet');
  await page.goto(site.url);
  await expect(page.getByText('(Stand vor Wiederherstellung')).toBeVisible();
});

/** One bit in the middle is another. */
function flipped(file: Buffer): Buffer {
  const other = Buffer.from(file);
  const middle = Math.floor(other.length / 2);
  other[middle] = (other[middle] ?? 0) ^ 1;
  return other;
}

/** The same as a later version would write it, with a head that says so and its right checksum. */
function newer(file: Buffer): Buffer {
  const text = file.toString('latin1');
  const [, length = ''] = /^basis-check-backup (\d+) /.exec(text) ?? [];
  const from = text.indexOf('\n') + 1;
  const head = text.slice(from, from + Number(length));
  const next = head.replace(/"format":\d+/, '"format":9');
  const checksum = (part: string): string =>
    createHash('sha256').update(Buffer.from(part, 'latin1')).digest('hex');
  const other = text.replaceAll(head, next).replaceAll(checksum(head), checksum(next));
  return Buffer.from(other, 'latin1');
}
