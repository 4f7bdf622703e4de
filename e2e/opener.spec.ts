/** Promise: a backup can be read without the application, from a file on a stick, by one page and nothing else. */
import { copyFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sampleAssessment } from '../src/domain/record/data.fixture';
import { writeBackup } from '../src/backup/write-backup';

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const AT = '2026-11-30T08:00:00.000Z';

async function backup(password?: string): Promise<Buffer> {
  const stamp = { at: AT, by: 'Sabine Łukasik' };
  const answer = {
    status: 'teilweise' as const,
    implementation: MARKUP,
    dueDate: '2027-03-31',
    note: 'nur für uns',
    changed: { status: stamp, implementation: stamp },
  };
  const place = { assessmentId: 'a', objectId: 'informationsverbund', moduleId: 'ORP.1' };
  const sheets = [{ ...place, revision: 1, answers: { 'ORP.1.A1': answer } }];
  const names = { 'ORP.1': 'Organisation', 'ORP.1.A1': 'Festlegung von Verantwortlichkeiten' };
  const assessment = sampleAssessment({ id: 'a' });
  const lock = password === undefined ? {} : { password };
  const options = { at: AT, appVersion: '0.1.0', ...lock };
  const content = { assessments: [{ assessment, sheets, log: [], names }] };
  return Buffer.from(await (await writeBackup(content, options, 1000)).arrayBuffer());
}

const choose = (page: Page, buffer: Buffer, name = 'sicherung.bck') =>
  page
    .getByLabel('Sicherungsdatei auswählen')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

const faults: string[] = [];
test.beforeEach(async ({ page }, testInfo) => {
  faults.length = 0;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => faults.push(request.url()));
  const built = fileURLToPath(new URL('../dist/oeffnen.html', import.meta.url));
  const stick = testInfo.outputPath('oeffnen.html');
  await copyFile(built, stick);
  await page.goto(pathToFileURL(stick).href);
  faults.length = 0;
});
test.afterEach(() => expect(faults).toEqual([]));

test('an encrypted backup opens from a file with its password, and only with it', async ({
  page,
}) => {
  await choose(page, await backup('Rathaus am Mühlbach'));
  const password = page.getByLabel('Passwort der Sicherung');
  await expect(password).toBeFocused();
  await password.fill('falsch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Das Passwort stimmt nicht');
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill('Rathaus am Mühlbach');
  await page.getByRole('button', { name: 'Öffnen' }).click();

  await expect(page.getByText('Die Datei ist unverändert')).toBeVisible();
  const answer = page.getByRole('article').filter({ hasText: 'ORP.1.A1' });
  await expect(answer).toContainText('Festlegung von Verantwortlichkeiten');
  await expect(answer).toContainText('31.03.2027');
  // What a person typed is shown as it was typed.
  await expect(answer).toContainText(MARKUP);
  await expect(page.locator('img, main script')).toHaveCount(0);
  await expect(page).toHaveTitle(/^Sicherung öffnen/);
  await expect(password).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(answer.getByText('teilweise')).toBeVisible();
  await expect(page.getByText('nur für uns')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Deutsch' })).toBeFocused();
  await expect(answer).toContainText('partly');
});

test('what cannot be read is said: another file, and a damaged part', async ({ page }) => {
  await choose(page, Buffer.from('Zielobjekt;Anzahl'), 'objekte.csv');
  await expect(page.getByRole('alert')).toContainText('„objekte.csv“ ist keine Sicherung');
  const damaged = await backup();
  // Before the end stand the last line, the head once more and the record once more; the answers lie further in front.
  const head = Number(damaged.subarray(19, 29).toString());
  const parts = damaged.subarray(95 + head, -157 - head);
  const sheets = JSON.parse(damaged.subarray(95, 95 + head).toString()) as {
    contents: { parts: { bytes: number }[] };
  };
  const at = (sheets.contents.parts[0]?.bytes ?? 0) + 20;
  parts[at] = (parts[at] ?? 0) ^ 1;
  await choose(page, damaged);
  await expect(page.getByRole('alert')).toContainText('Antworten (1), in der Datei beschädigt');
  await expect(page.getByRole('rowheader', { name: 'Informationsverbund' })).toBeVisible();
});
