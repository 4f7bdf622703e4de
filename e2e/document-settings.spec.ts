/**
 * Promise: the municipality shapes its document and decides itself when it is valid; nothing else makes it "released".
 */
import type { Page } from '@playwright/test';
import {
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  reportOf,
  saved,
  test,
} from './fixtures';

const row = (page: Page, id: string) => page.locator(`[data-section="${id}"]`);
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByRole('status').filter({ hasText: text });
const release = (page: Page) => page.locator('[data-release]');

async function recordVersion(page: Page, releasedBy = ''): Promise<void> {
  await page.getByLabel('Was ist neu?').fill('Notfallplan ergänzt');
  await page.getByLabel('Freigegeben von').fill(releasedBy);
  await page.getByRole('button', { name: 'Version festhalten' }).click();
  await expect(said(page, 'ist festgehalten')).toBeVisible();
}

test('left out, moved, introduced and released: the document shows it offline, until an answer changes', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/dokument-gestalten`);
  await expect(release(page)).toContainText('Eine Version ist noch nicht festgehalten.');

  await row(page, 'glossary').getByRole('checkbox').uncheck();
  await expect(row(page, 'glossary').getByRole('status')).toBeEmpty();
  await row(page, 'modelling').getByRole('checkbox').uncheck();
  await expect(row(page, 'modelling').getByRole('status')).toContainText('Basis-Absicherung');

  const up = page.getByRole('button', { name: 'Realisierungsplan nach oben' });
  const down = page.getByRole('button', { name: 'Realisierungsplan nach unten' });
  for (const [button, place] of [
    [up, 10],
    [down, 11],
    [up, 10],
    [up, 9],
  ] as const) {
    await button.press('Enter');
    await expect(said(page, `Stelle ${String(place)} von 13`)).toContainText('„Realisierungsplan“');
    await expect(button).toBeFocused();
  }

  await row(page, 'plan').locator('summary').click();
  await page
    .getByLabel('Eigene Einleitung zu „Realisierungsplan“')
    .fill('Zuerst der Server.\n\nDann der Rest.');
  await expect(row(page, 'plan').locator('summary')).toContainText('vorhanden');
  await page.getByLabel('Wer darf das Dokument lesen?').fill('nur für den Dienstgebrauch');
  await page.getByLabel('Standard-Absicherung').check();

  await expect(page.getByLabel('Nummer der Version')).toHaveValue('0.1');
  await recordVersion(page);
  await expect(release(page)).toContainText('Version 0.1 ist festgehalten, aber nicht freigegeben');
  await expect(page.getByLabel('Nummer der Version')).toHaveValue('0.2');
  await page.getByLabel('Nummer der Version').fill('Version 1.0');
  await page.getByLabel('Freigegeben von').fill('Maria Muster');
  const day = page.getByLabel('Freigegeben am');
  const today = await day.inputValue();
  await day.fill('31.12.2099');
  await page.getByRole('button', { name: 'Version festhalten' }).click();
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveAccessibleDescription(/Dieser Tag kommt erst noch/);
  await expect(day).toBeFocused();
  await day.fill(today);
  await recordVersion(page, 'Maria Muster, Bürgermeisterin');
  await expect(page.locator('[data-release=released]')).toContainText(
    /Version 1\.0, freigegeben von Maria Muster, Bürgermeisterin am \d\d\.\d\d\.\d{4}\./,
  );
  await saved(page);

  await readyOffline(page);
  await site.stop();
  await page.reload();
  await expect(page.locator('[data-release=released]')).toBeVisible();
  await page.getByRole('link', { name: 'Zum Dokument' }).first().click();
  const report = reportOf(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Sicherheitskonzept');
  await expect(report).toContainText('FREIGEGEBEN (ohne Antworten) · nur für den Dienstgebrauch');
  await expect(report).not.toContainText('ENTWURF');
  await expect(report).toContainText(/weggelassen.*: Modellierung\./);
  await expect(report).toContainText('Notfallplan ergänzt');
  await expect(report.getByText('Zuerst der Server.', { exact: true })).toBeVisible();
  await expect(report.getByText('Dann der Rest.', { exact: true })).toBeVisible();
  const headings = await report.getByRole('heading', { level: 3 }).allTextContents();
  const titles = headings.filter((title) => /^(\d+|Anlage \d+) /.test(title.trim()));
  const place = (title: string): number => titles.findIndex((one) => one.includes(title));
  expect(titles).toHaveLength(16);
  expect(titles.filter((title) => /Modellierung|Begriffe/.test(title))).toEqual([]);
  expect(place('Realisierungsplan')).toBe(place('Ergebnis des Checks') + 1);
  expect(place('Entbehrliche Anforderungen')).toBe(place('Realisierungsplan') + 1);
  expect(titles[place('Realisierungsplan')]?.trim()).toMatch(/^8 /);

  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'nein');
  await saved(page);
  await page.goto(`${assessment}/dokument`);
  await expect(report).toContainText('ENTWURF · nur für den Dienstgebrauch');
  await expect(title).toHaveText('Entwurf des Sicherheitskonzepts');
  await expect(report).not.toContainText('FREIGEGEBEN');
  await expect(report).toContainText(
    'Seit der Freigabe von Version 1.0 durch Maria Muster, Bürgermeisterin am',
  );
  await page.goto(`${assessment}/dokument-gestalten`);
  await expect(page.locator('[data-release=changed]')).toContainText(
    'Version 1.0 wurde von Maria Muster, Bürgermeisterin am',
  );
  // The order is reset, what is left out stays out.
  await page.getByRole('button', { name: 'Ursprüngliche Reihenfolge' }).click();
  await expect(page.locator('[data-section]').nth(9)).toHaveAttribute('data-section', 'deficits');
  await expect(row(page, 'modelling').getByRole('checkbox')).not.toBeChecked();
});

test('a number is given once, a mistake is withdrawn, and no change counts as none', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/dokument-gestalten`);
  const name = page.getByLabel('Nummer der Version');
  const submit = page.getByRole('button', { name: 'Version festhalten' });
  await name.fill(' ');
  await submit.click();
  await expect(name).toBeFocused();
  await expect(page.getByText('Bitte geben Sie eine Nummer ein')).toBeVisible();
  await name.fill('1.0');
  // An incomplete date is not a date, nor is it today's.
  await page.getByLabel('Freigegeben von').fill('Der Rat');
  await page.getByLabel('Freigegeben am').fill('31.12.');
  await page.getByLabel('Freigegeben am').press('Enter');
  await expect(page.getByText('Bitte geben Sie Tag, Monat und Jahr an')).toBeVisible();
  await expect(page.locator('[data-version]')).toHaveCount(0);
  await page.getByLabel('Freigegeben am').fill('1.12.25');
  await recordVersion(page, 'Der Rat');
  await expect(page.locator('[data-version]')).toContainText('am 01.12.2025');
  await name.fill('1.0 ');
  await submit.click();
  await expect(page.getByText('Eine Version mit dieser Nummer gibt es schon.')).toBeVisible();
  await expect(page.locator('[data-version]')).toHaveCount(1);

  // Pressed without effect, these leave the release unchanged.
  await page.getByRole('button', { name: 'Ursprüngliche Reihenfolge' }).click();
  await row(page, 'summary').getByRole('button', { name: 'nach oben' }).press('Enter');
  await expect(said(page, 'schon an erster Stelle')).toBeAttached();
  await expect(page.locator('[data-release=released]')).toBeVisible();
  // What was said about the release is not said about a draft.
  await expect(said(page, 'ist festgehalten und freigegeben')).toBeVisible();
  await page.getByLabel('Ziele', { exact: true }).fill('Ruhe');
  await expect(page.locator('[data-release=changed]')).toBeVisible();
  await expect(page.getByText('ist festgehalten und freigegeben')).toBeHidden();

  const version = page.locator('[data-version="1.0"]');
  await version.getByText('Version 1.0 zurückziehen', { exact: true }).click();
  await expect(version).toContainText('In Ihren Daten bleibt vermerkt, dass es sie gab.');
  await version.getByRole('button', { name: 'Ja, Version 1.0 zurückziehen' }).click();
  await expect(said(page, 'Version 1.0 ist zurückgezogen.')).toBeFocused();
  await expect(version).toHaveCount(0);
  await saved(page);
  await page.reload();
  await expect(page.locator('[data-release=none]')).toBeVisible();
  await page.goto(`${assessment}/dokument`);
  await expect(reportOf(page)).toContainText('ENTWURF');
});

test('texts begin with the shipped wording, which can be restored', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/dokument-gestalten`);
  await expect(page.getByText('Das Bundesland ist noch nicht angegeben.')).toBeVisible();
  await page.getByRole('link', { name: 'Angaben zur Prüfung' }).click();
  await page.getByLabel('Bundesland').selectOption({ label: 'Mecklenburg-Vorpommern' });
  await saved(page);
  await page.goto(`${assessment}/dokument-gestalten`);
  await expect(page.getByText('Das Bundesland ist noch nicht angegeben.')).toHaveCount(0);
  const legal = page.getByLabel('Rechtsgrundlage', { exact: true });
  await expect(legal).toHaveValue(/Mecklenburg-Vorpommern|M-V/);
  const shipped = await legal.inputValue();
  const back = page.getByRole('button', { name: /wieder einsetzen: Rechtsgrundlage/ });
  await expect(back).toHaveCount(0);
  await legal.fill('');
  await saved(page);
  await page.reload();
  // Emptied on purpose stays empty.
  await expect(legal).toHaveValue('');
  await back.click();
  await expect(legal).toHaveValue(shipped);
  await expect(legal).toBeFocused();
  await legal.fill(`${shipped} Ergänzung der Gemeinde.`);
  await saved(page);
  await page.goto(`${assessment}/dokument`);
  await expect(reportOf(page)).toContainText('Ergänzung der Gemeinde.');
});
