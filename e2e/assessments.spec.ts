/** Promise: several assessments side by side; renamed, duplicated, deleted only after a typed confirmation. */
import {
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
  reportOf,
  enter,
} from './fixtures';

test('creating needs a name and keeps the details', async ({ page, site }) => {
  await page.goto(`${site.url}#/neu`);
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  const name = page.getByLabel('Name der Gemeinde');
  await expect(name).toBeFocused();
  await expect(page.getByText('Bitte geben Sie den Namen der Gemeinde')).toBeVisible();
  await name.fill('Samtgemeinde Üfingen');
  await expect(page.getByLabel('Art der Verwaltung')).toHaveValue('samtgemeinde');
  await expect(page.getByLabel('Ort für Schreiben')).toHaveValue('Üfingen');
  // A text that is too long is not cut: it stays, and nothing is created without it.
  const place = page.getByLabel('Ort für Schreiben');
  await place.fill('Ü'.repeat(401));
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  await expect(place).toBeFocused();
  await expect(place).toHaveAccessibleDescription(/mit 401 Zeichen zu lang; möglich sind 400/);
  await expect(place).toHaveValue('Ü'.repeat(401));
  await place.fill('Üfingen');
  await page.getByLabel('Bundesland').selectOption('Niedersachsen');
  await page.getByLabel('Zahl der Einwohner').fill('achttausend');
  await expect(page.getByText('Bitte geben Sie eine ganze Zahl ein')).toBeVisible();
  await page.getByLabel('Zahl der Einwohner').fill('8.200');
  await page.getByLabel('Informationssicherheitsbeauftragte').fill('Sabine Łukasik');
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  await enter(page, 'Einrichten', 'Angaben');
  await expect(page.getByLabel('Zahl der Einwohner')).toHaveValue('8200');
  await page.getByLabel('Bezeichnung der Prüfung').fill('Prüfung im Frühjahr');
  await page.getByLabel('Art der Verwaltung').selectOption('Zweckverband oder anderer Verband');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Bezeichnung der Prüfung')).toHaveValue('Prüfung im Frühjahr');
  await expect(page.getByLabel('Bundesland')).toHaveValue('NI');
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  await expect(reportOf(page)).toContainText('Samtgemeinde Üfingen');
  await expect(reportOf(page)).toContainText('8.200');
  await expect(reportOf(page)).toContainText('Die Leitung des Zweckverbandes trägt');
});

test('a duplicate has the same answers and is independent', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await saved(page);
  await page.goto(site.url);
  await page.getByRole('button', { name: /duplizieren$/ }).click();
  await expect(
    page.getByRole('status').filter({ hasText: '(Kopie)“ wurde angelegt' }),
  ).toBeVisible();
  const copy = page.getByRole('listitem').filter({ hasText: '(Kopie)' });
  await copy.getByRole('link', { name: /weiterbearbeiten/ }).click();
  await expect(page.getByText('1 von 339').first()).toBeVisible();
  const copied = page.url();
  expect(copied).not.toBe(assessment);
  await openModule(page, copied, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'nein');
  await saved(page);
  await openModule(page, assessment, 'ORP.1');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'ja');
});

test('deleting needs the typed name', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/angaben`);
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText('Es wurde nichts gelöscht.')).toBeVisible();
  await page.getByLabel('Tippen Sie zur Bestätigung').fill('Gemeinde Musterhausen');
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText('Noch keine Prüfung angelegt.')).toBeVisible();
  await page.goto(assessment);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Prüfung wurde gelöscht');
});

test('a module opens at its first open question; a deep link goes to its requirement', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await enter(page, 'Prüfen');
  await page.getByRole('link', { name: /INF\.12/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verkabelung' })).toBeVisible();
  await expect(page.locator('[data-requirement][data-open]').getByRole('heading')).toBeInViewport();
  await expect(page.getByRole('radio', { name: /^ja/ })).toBeInViewport();
  await page.goto(`${assessment}/baustein/INF.2/INF.2.A17`);
  await expect(card(page, 'INF.2.A17').getByRole('heading')).toBeInViewport();
  await expect(card(page, 'INF.2.A17').getByRole('heading')).toBeFocused();
});

test('an assessment without a name is not deleted by an empty confirmation', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/angaben`);
  await page.getByLabel('Name der Gemeinde').fill('');
  await page.getByLabel('Bezeichnung der Prüfung').fill('');
  await saved(page);
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText('Es wurde nichts gelöscht.')).toBeVisible();
  await page.getByLabel('Tippen Sie zur Bestätigung ein: Löschen').fill('Löschen');
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByText('Noch keine Prüfung angelegt.')).toBeVisible();
});

test('an address tells the truth about what is not here', async ({ page, site }) => {
  // A code from a paper, opened on a device that never had the assessment.
  await page.goto(`${site.url}#/pruefung/anderswo/zielobjekt/informationsverbund/ORP.2/ORP.2.A1`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Diese Prüfung liegt nicht auf diesem Gerät');
  const main = page.getByRole('main');
  await expect(main).toContainText('Baustein ORP.2 Personal');
  await expect(main).toContainText('Schreiben Sie Ihre Antworten darauf');
  await expect(main).not.toContainText(/gelöscht wurde|nicht mehr|ORP\.2\.A1/);
  await main.getByRole('link', { name: 'Zur Startseite' }).click();

  const assessment = await createAssessment(page, site, 'Amt Süd');
  const unknown: [string, string][] = [
    ['baustein/ORP.2/ORP.2.A99', 'Die Anforderung „ORP.2.A99“ gehört in dieser Prüfung nicht'],
    ['baustein/XYZ.1', 'Der Baustein „XYZ.1“ gehört nicht zum Profil'],
    [
      'zielobjekt/fremd/ORP.2',
      'Das Zielobjekt „fremd“ ist in dieser Prüfung auf diesem Gerät nicht',
    ],
    ['zielobjekt/fremd', 'Das Zielobjekt „fremd“ ist in dieser Prüfung auf diesem Gerät nicht'],
    ['dienstleister/fremd', 'Dieser Dienstleister ist in dieser Prüfung auf diesem Gerät nicht'],
  ];
  for (const [path, sentence] of unknown) {
    await page.goto(`${assessment}/${path}`);
    await expect(main).toContainText(sentence);
  }
});
