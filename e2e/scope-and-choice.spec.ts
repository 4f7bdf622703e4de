/** Promise: a municipality leaves a module out with a reason; numbers follow, and no answer is lost. */
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

test('a module is left out with a reason and comes back with its answers', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'NET.4.3');
  await choose(card(page, 'NET.4.3.A1'), 'ja');
  await page.getByText('Gilt dieser Baustein für Sie?').click();
  const leaveOut = page.getByLabel('Der Baustein ist bei uns nicht anzuwenden');
  await leaveOut.check();
  await expect(
    page.getByText('Ohne Begründung wird der Baustein weiter mitgezählt.'),
  ).toBeVisible();
  await expect(card(page, 'NET.4.3.A1')).toBeVisible();
  await page.getByLabel('Warum nicht?').fill('Seit 2025 gibt es kein Fax mehr.');
  await expect(page.getByText('Dieser Baustein ist weggelassen')).toBeVisible();
  await expect(card(page, 'NET.4.3.A1')).toHaveCount(0);
  await saved(page);

  await page.goto(assessment);
  await expect(page.getByText('336 Fragen sind offen')).toBeVisible();
  await enter(page, 'Prüfen');
  await expect(page.locator('[data-row="NET.4.3"]')).toHaveCount(0);
  await expect(page.locator('[data-left-out="NET.4.3"]')).toContainText(
    'Seit 2025 gibt es kein Fax mehr.',
  );
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  await expect(reportOf(page)).toContainText('65 von 66 Bausteinen');
  await expect(reportOf(page)).toContainText('Seit 2025 gibt es kein Fax mehr.');

  await page.goto(`${assessment}/baustein/NET.4.3`);
  await leaveOut.uncheck();
  await expect(card(page, 'NET.4.3.A1')).toHaveAttribute('data-status', 'ja');
  await saved(page);
  await page.goto(assessment);
  await expect(page.getByText('1 von 339 · 0 %').first()).toBeVisible();
});

test('the scope is described once and appears in the document', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await enter(page, 'Einrichten', 'Geltungsbereich');
  await page.getByLabel('Was gehört dazu?').fill('Kernverwaltung, Bauhof, zwei Kitas');
  await page.getByLabel('Was gehört nicht dazu, und warum?').fill('Stadtwerke: eigene IT');
  await page.getByLabel('Der Schutzbedarf ist normal').check();
  await page.getByLabel('Ausnahmen mit Begründung').fill('Melderegister: Auskunftssperren');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Was gehört dazu?')).toHaveValue(
    'Kernverwaltung, Bauhof, zwei Kitas',
  );
  await page.goto(`${assessment}/dokument`);
  const report = reportOf(page);
  for (const text of [
    'Kernverwaltung, Bauhof, zwei Kitas',
    'Stadtwerke: eigene IT',
    'Als normal bestätigt',
    'Melderegister: Auskunftssperren',
  ])
    await expect(report).toContainText(text);
});
