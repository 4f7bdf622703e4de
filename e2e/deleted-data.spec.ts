/** Promise: what is deleted under an open page is not lost as long as the page is there. */
import type { Page } from '@playwright/test';
import { card, createAssessment, expect, openModule, saved, test } from './fixtures';

test('deleted in another window: the next answer is refused loudly and kept on the screen', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const other = await context.newPage();
  await deleteAssessment(other, assessment);
  const text = card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('noch getippt');
  await expect(page.getByRole('alert')).toContainText('Nicht gespeichert!');
  await expect(page.getByRole('alert')).toContainText('nicht mehr gespeichert');
  await expect(text).toHaveValue('noch getippt');
});

test('all data deleted under an open page: said at once, saved as a file, written back with what was typed', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const text = card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('schon gespeichert');
  await saved(page);
  const browser = await context.newCDPSession(page);
  const origin = new URL(site.url).origin;
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Die Daten dieser Seite wurden gelöscht');
  await text.fill('schon gespeichert, und danach getippt');
  await expect(alert).toContainText('Nicht gespeichert!');
  const [download] = await Promise.all([
    page.waitForEvent('download', (file) => file.suggestedFilename().endsWith('.bck')),
    page.getByRole('button', { name: 'Als Sicherungsdatei speichern' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Sicherung-gerettet-.*\.bck$/);
  await page.getByRole('button', { name: 'Alles zurückschreiben' }).click();
  await expect(page.getByText('wurde mit allen Antworten zurückgeschrieben')).toBeVisible();
  await page.reload();
  await openModule(page, assessment, 'ORP.1');
  await expect(text).toHaveValue('schon gespeichert, und danach getippt');
});

async function deleteAssessment(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/angaben`);
  await page.getByLabel('Tippen Sie zur Bestätigung').fill('Gemeinde Musterhausen');
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText('Die Prüfung wurde gelöscht.')).toBeVisible();
}
