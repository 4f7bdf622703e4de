/** Promise: the whole record of an answer is kept, and what was overwritten can be brought back. */
import { card, createAssessment, expect, openModule, saved, test, reportOf } from './fixtures';

test('costs, evidence, who checked when: kept, suggested, and in the document', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/hilfe`);
  await page.getByLabel('Name oder Kürzel').fill('Sabine Łukasik');
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'CON.3');
  const answer = card(page, 'CON.3.A1');
  await answer.getByRole('radio', { name: 'ja' }).check();
  await answer.getByText('Zuständig, Termin, Kosten').click();
  await expect(answer.getByLabel('Geprüft von')).toHaveValue('Sabine Łukasik');
  await expect(answer.getByLabel('Geprüft am')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await answer.getByLabel('Wer führt es aus?').selectOption('wir und Dienstleister gemeinsam');
  await answer.getByLabel('Kosten einmalig').fill('1.200');
  await answer.getByLabel('Kosten pro Jahr').fill('viel');
  await expect(answer.getByText('Bitte geben Sie volle Euro als Zahl ein')).toBeVisible();
  await answer.getByLabel('Kosten pro Jahr').fill('300');
  await answer.getByLabel('Eigene Nachweise').fill('Sicherungskonzept, Ordner 12');
  await answer.getByLabel('Befragt wurde').fill('Zweckverband IT');
  await saved(page);
  await page.reload();
  await expect(answer.getByLabel('Kosten einmalig')).toHaveValue('1200');
  await expect(answer.getByLabel('Wer führt es aus?')).toHaveValue('gemeinsam');
  await page.getByRole('link', { name: 'Sicherheitskonzept' }).click();
  const report = reportOf(page);
  for (const text of [
    '1200 Euro',
    '300 Euro',
    'Sicherungskonzept, Ordner 12',
    'wir und Dienstleister gemeinsam',
    'Zweckverband IT',
  ])
    await expect(report).toContainText(text);
});

test('an overwritten status and text are brought back from the history', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  const history = answer.locator('details').filter({ hasText: 'Verlauf' });
  await history.getByText('Verlauf').click();
  await expect(history).toContainText('Hier wurde noch nichts geändert.');
  await answer.getByRole('radio', { name: 'ja' }).check();
  await answer.getByRole('radio', { name: 'nein' }).check();
  const edit = history.getByRole('listitem').filter({ hasText: 'Ist das erfüllt?' }).first();
  await expect(edit).toContainText('nachher');
  await edit.getByRole('button', { name: /Vorherigen Stand wiederherstellen: ja/ }).click();
  await expect(answer.getByRole('radio', { name: 'ja' })).toBeChecked();
  await expect(history.getByRole('listitem').filter({ hasText: 'Ist das erfüllt?' })).toHaveCount(
    3,
  );
  await saved(page);
  await page.reload();
  await expect(answer.getByRole('radio', { name: 'ja' })).toBeChecked();
});
