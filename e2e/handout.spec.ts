/**
 * Promise: a part of an assessment goes out as a file, opens on another device straight in its questions, comes back, and
 * leaves nothing on a shared tablet.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { axeFindings } from './axe';
import {
  card,
  choose as answerWith,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
  watch,
} from './fixtures';

async function choose(page: Page, download: Download): Promise<void> {
  const buffer = await readFile(await download.path());
  const name = download.suggestedFilename();
  await page
    .getByLabel('Sicherungsdatei')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test('handed out, answered on a tablet, returned, and the tablet is empty', async ({
  page,
  browser,
  site,
}) => {
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await openModule(page, assessment, 'INF.2');
  await answerWith(card(page, 'INF.2.A1'), 'teilweise');
  await openModule(page, assessment, 'ORP.1');
  await answerWith(card(page, 'ORP.1.A1'), 'nein');
  await saved(page);
  await page.goto(`${assessment}/sicherung`);
  const form = page.getByRole('region', { name: 'Einen Teil ausgeben' });
  await form.getByRole('button', { name: 'Teil auswählen' }).click();
  await form.getByRole('button', { name: 'Teil ausgeben' }).click();
  await expect(form.getByLabel('Zuständige Rolle')).toHaveAccessibleDescription(/mindestens/);
  await form.getByLabel('Zuständige Rolle').selectOption('Haustechnik');
  await form.getByLabel('Baustein').selectOption({ label: 'INF.2 Rechenzentrum sowie Serverraum' });
  const count = await form.getByRole('status').first().innerText();
  await form.getByLabel('Für wen?').fill('Herr Möller, Hausmeisterei');
  await form.getByLabel('Hinweis für diese Person').fill('Schlüssel liegt im Bürgerbüro.');
  await form.getByLabel('Gemeinsames Tablet').check();
  expect(await axeFindings(page)).toEqual([]);
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Teil ausgeben' }).click(),
  ]);
  await expect(page.getByRole('alert')).toContainText(/Ausgegeben: \d+ Fragen/);
  await expect(page.locator('[data-handed-out="out"]')).toContainText('Herr Möller');

  const tablet = await browser.newContext({ viewport: { width: 834, height: 1112 } });
  const faults = watch(tablet, site);
  // Its dialog is the system's own; without it the browser downloads.
  await tablet.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const there = await tablet.newPage();
  await there.goto(`${site.url}#/sicherung`);
  await choose(there, out);
  await expect(there.getByText('Schlüssel liegt im Bürgerbüro.')).toBeVisible();
  await expect(there).toHaveURL(/\/baustein\/INF\.2/);
  await expect(there.locator('[data-requirement]')).toHaveCount(Number.parseInt(count, 10));
  const [first, second] = await there.locator('[data-requirement]').all();
  for (const one of [first, second]) if (one) await answerWith(one, 'ja');
  await saved(there);
  const part = there.url().replace(/\/baustein.*$/, '');
  await there.goto(`${part}/abdeckung`);
  await expect(there.getByText('Hier gibt es nur diese Fragen')).toBeVisible();
  await expect(there.locator('main dl').first()).toContainText(
    `von ${String(Number.parseInt(count, 10))}`,
  );
  await there.goto(`${part}/dokument`);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(
    'Das gehört nicht zum ausgegebenen Teil',
  );
  await there.getByRole('link', { name: 'Zurückgeben' }).click();
  const [back] = await Promise.all([
    there.waitForEvent('download'),
    there.getByRole('button', { name: 'Rückgabedatei speichern' }).click(),
  ]);
  const empty = there.getByRole('button', { name: 'Teil von diesem Gerät löschen' });
  await empty.click();
  await expect(there.getByText('Sehen Sie zuerst nach')).toBeVisible();
  expect(await axeFindings(there)).toEqual([]);
  await there.getByLabel('Ich habe nachgesehen').check();
  await empty.click();
  await expect(there.getByText('liegt auf diesem Gerät nichts mehr')).toBeVisible();
  await expect(there.getByText('Noch keine Prüfung angelegt.')).toBeVisible();

  // Before it is passed on: not even a name is left, and a window that is still open says so.
  const beside = await tablet.newPage();
  await beside.goto(site.url);
  await there.goto(`${site.url}#/geraet-leeren`);
  await expect(there.getByText('Hier liegt keine Prüfung.')).toBeVisible();
  const all = there.getByRole('button', { name: 'Alles auf diesem Gerät löschen' });
  await all.click();
  const word = there.getByLabel('Zum Bestätigen');
  await expect(word).toHaveAccessibleDescription(/muss hier „leeren“ stehen/);
  await word.fill('Leeren');
  await all.click();
  await expect(there.getByRole('alert')).toContainText('Nachgesehen um');
  await expect(beside.getByText('In einem anderen Fenster wurde alles gelöscht')).toBeVisible();
  expect(await there.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await page.goto(`${site.url}#/sicherung`);
  await choose(page, back);
  await expect(page.getByText('Ausgegebener Teil: Herr Möller, Hausmeisterei')).toBeVisible();
  await page.getByRole('button', { name: 'Antworten zurücknehmen' }).click();
  await expect(page.getByText('Aus ihm kommen nur Antworten.')).toBeVisible();
  await page.getByRole('button', { name: '2 Stellen übernehmen' }).click();
  await expect(page.getByRole('alert')).toContainText('2 Antworten übernommen.');
  await page.goto(`${assessment}/sicherung`);
  await expect(page.locator('[data-handed-out="back"]')).toContainText('Zurück seit');
  await openModule(page, assessment, 'INF.2');
  await expect(card(page, 'INF.2.A1')).toHaveAttribute('data-status', 'ja');
  expect(faults).toEqual([]);
  await tablet.close();
});
