/** Promise: what was is not lost. A state is kept by name, compared with today, gone back to, and the log says all of it. */
import { readFile } from 'node:fs/promises';
import { card, choose, createAssessment, expect, openModule, saved, test } from './fixtures';

test('kept, changed, compared, gone back to; the log shows it, and so does its table', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  await choose(answer, 'teilweise');
  await answer.getByLabel('Was fehlt, was ist zu tun?').fill('=Geschäftsverteilung fehlt');
  await saved(page);

  await page.goto(`${assessment}/staende`);
  await page.getByRole('button', { name: 'Festhalten' }).click();
  const name = page.getByLabel('Name des Zwischenstands');
  await expect(name).toHaveAccessibleDescription(/geben Sie dem Zwischenstand einen Namen/);
  await name.fill('Vor der Begehung');
  await page.getByRole('button', { name: 'Festhalten' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ist festgehalten' })).toBeVisible();

  await openModule(page, assessment, 'ORP.1');
  await choose(answer, 'ja');
  await saved(page);
  await page.goto(`${assessment}/staende`);
  await page.getByRole('link', { name: 'Mit heute vergleichen: Vor der Begehung' }).click();
  await expect(page.getByRole('heading', { name: 'Eine Antwort geändert' })).toBeVisible();
  await page.getByText('ORP.1 Organisation: eine Antwort').click();
  const change = page.getByRole('listitem').filter({ hasText: 'Umsetzung:' }).last();
  await expect(change).toContainText(/teilweise.*→.*ja/);
  await expect(page.locator('[data-compared="ORP.1"]')).toContainText(/0 von \d+ · 0 % → 1 von/);
  await page.getByRole('button', { name: 'Zurückkehren …' }).click();
  await page.getByRole('button', { name: 'Ja, zurückkehren' }).click();
  await expect(page.getByRole('alert')).toContainText('Alles ist wieder wie bei „Vor der Begehung');
  await page.getByRole('link', { name: 'Das rückgängig machen' }).click();
  await expect(
    page.getByRole('heading', { name: 'Zurückkehren zu „Vor dem Zurückkehren' }),
  ).toBeVisible();

  await openModule(page, assessment, 'ORP.1');
  await expect(answer).toHaveAttribute('data-status', 'teilweise');
  await page.goto(`${assessment}/verlauf`);
  const newest = page.locator('[data-entry]').first();
  await expect(newest).toContainText('ORP.1.A1');
  await expect(newest).toContainText(/ja.*→.*teilweise/);
  await expect(newest).toContainText('Zurückgekehrt zu einem Zwischenstand');
  await page.getByLabel('Suchtext').fill('geschäftsverteilung');
  await expect(page.getByText(/^Ein Eintrag von insgesamt/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Auswahl: Suchtext: „geschäftsverteilung“')).toBeVisible();
  await expect(page.getByText('· gedruckt am')).toContainText('Gemeinde Musterhausen');
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als CSV-Tabelle speichern' }).click(),
  ]);
  const table = await readFile(await download.path(), 'utf8');
  expect(table).toMatch(/^\uFEFFTag;Uhrzeit;Hinweis;/);
  expect(table).toContain(`;"'=Geschäftsverteilung fehlt"`);
});
