/** Promise: two people work apart without a network, and both of what they wrote is there afterwards. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  answer,
  card,
  chooseBackup,
  createAssessment,
  expect,
  openModule,
  test,
  watch,
  opened,
} from './fixtures';

async function backup(page: Page, assessment: string): Promise<Buffer> {
  await page.goto(`${assessment}/sicherung`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Sicherung anlegen' }).click(),
  ]);
  return readFile(await download.path());
}

const choose = (page: Page, buffer: Buffer): Promise<void> =>
  chooseBackup(page, 'Brandt.bck', buffer);

test('a file is merged: two decisions, once is enough, and undone as one', async ({
  page,
  browser,
  site,
}) => {
  const home = await createAssessment(page, site);
  await openModule(page, home, 'ORP.1');
  await answer(page, 'ORP.1.A1', 'ja', 'Geschäftsverteilung im Ordner');
  const given = await backup(page, home);

  const elsewhere = await browser.newContext({ locale: 'de-DE', acceptDownloads: true });
  const faults = watch(elsewhere, site);
  const other = await elsewhere.newPage();
  await other.goto(`${site.url}#/sicherung`);
  await choose(other, given);
  await other.getByRole('button', { name: 'Jetzt wiederherstellen' }).click();
  await expect(other.getByRole('alert')).toContainText('wiederhergestellt');
  const away = home;
  await openModule(other, away, 'ORP.1');
  await answer(other, 'ORP.1.A1', 'nein', 'Geschäftsverteilung im Schrank');
  await answer(other, 'ORP.1.A2', 'teilweise', 'Vertretung fehlt');
  await answer(other, 'ORP.1.A3', 'ja', 'Pförtner');
  const file = await backup(other, away);
  await elsewhere.close();
  expect(faults).toEqual([]);

  await openModule(page, home, 'ORP.1');
  await answer(page, 'ORP.1.A1', 'teilweise', 'Geschäftsverteilung im Netz');
  await answer(page, 'ORP.1.A2', 'ja', 'Vertretung geregelt');
  await page.goto(`${home}/sicherung`);
  await page.getByRole('link', { name: 'Datei zusammenführen' }).click();
  await choose(page, file);
  await expect(page.locator('[data-progress]')).toHaveText(/^2 → 3 von \d+$/);
  const conflicts = page.locator('[data-conflict]');
  await expect(conflicts).toHaveCount(2);
  await expect(conflicts.first().locator('mark')).toHaveText(['Netz', 'Schrank']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1366, height: 768 });
  // The button leads to what is open; the keys of the picture decide.
  await page.getByRole('button', { name: 'Zur offenen Entscheidung' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('1 von 2 entschieden')).toBeVisible();
  await page.getByRole('button', { name: 'Zur offenen Entscheidung' }).click();
  await page.keyboard.press('b');
  await expect(conflicts.last().getByRole('radio', { name: 'Beide Texte behalten' })).toBeChecked();
  await page.getByRole('button', { name: '3 Stellen übernehmen' }).click();
  await expect(page.getByRole('alert')).toContainText(
    '3 Antworten übernommen. Über 2 davon haben Sie entschieden.',
  );
  await openModule(page, home, 'ORP.1');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'nein');
  await expect(card(page, 'ORP.1.A2')).toHaveAttribute('data-status', 'teilweise');
  await expect((await opened(card(page, 'ORP.1.A2'))).getByRole('textbox').first()).toHaveValue(
    /^Vertretung geregelt \(.+\)\n\nVertretung fehlt \(.+\)$/,
  );

  await page.goto(`${home}/zusammenfuehren`);
  await choose(page, file);
  await expect(page.getByRole('alert')).toContainText('Nichts zu tun');

  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByText('Rückgängig gemacht: Alles steht wieder wie vorher.')).toBeVisible();
  await openModule(page, home, 'ORP.1');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'teilweise');
  await expect(card(page, 'ORP.1.A3')).toHaveAttribute('data-status', 'unbearbeitet');
});
