/** Promise: the whole record of an answer is kept, and what was overwritten can be restored. */
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
  opened,
  explanation,
} from './fixtures';

test('costs, evidence, who checked when: kept, and in the document; answering is not checking', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/hilfe`);
  await page.getByLabel('Name oder Kürzel').fill('Sabine Łukasik');
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'CON.3');
  const answer = card(page, 'CON.3.A1');
  await choose(answer, 'ja');
  await answer.getByText('Weitere Angaben').click();
  await expect(answer.getByLabel('Geprüft am')).toHaveValue('');
  await answer.getByRole('button', { name: 'Heute geprüft' }).click();
  await expect(answer.getByLabel('Geprüft von')).toHaveValue('Sabine Łukasik');
  await expect(answer.getByLabel('Geprüft am')).toHaveValue(/^\d\d\.\d\d\.\d{4}$/);
  await answer.getByLabel('Wer führt es aus?').selectOption('wir und Dienstleister gemeinsam');
  await answer.getByLabel('Kosten einmalig').fill('1.200');
  await answer.getByLabel('Kosten pro Jahr').fill('viel');
  await expect(answer.getByText('Bitte geben Sie volle Euro als Zahl ein')).toBeVisible();
  await answer.getByLabel('Kosten pro Jahr').fill('300');
  await answer.getByLabel('Eigene Nachweise').fill('Sicherungskonzept, Ordner 12');
  await answer.getByLabel('Befragt wurde').fill('Zweckverband IT');
  await saved(page);
  await page.reload();
  await opened(answer);
  await expect(answer.getByLabel('Kosten einmalig')).toHaveValue('1200');
  await expect(answer.getByLabel('Wer führt es aus?')).toHaveValue('gemeinsam');
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  const report = reportOf(page);
  for (const text of [
    '1.200 €',
    '300 €',
    'Sicherungskonzept, Ordner 12',
    'wir und Dienstleister gemeinsam',
    'Zweckverband IT',
  ])
    await expect(report).toContainText(text);
});

test('a day and an amount are stored as meant, or not at all', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'CON.3');
  const answer = card(page, 'CON.3.A1');
  await choose(answer, 'nein');
  await answer.getByText('Weitere Angaben').click();
  const [due, once] = [answer.getByLabel('Zu erledigen bis'), answer.getByLabel('Kosten einmalig')];
  await due.pressSequentially('5.1.28');
  await expect(answer.getByText('Mittwoch, 5. Januar 2028')).toBeVisible();
  await due.press('Tab');
  await expect(due).toHaveValue('05.01.2028');
  await once.pressSequentially('4.800');
  await once.press('Tab');
  await saved(page);

  await due.fill('');
  await due.pressSequentially('31.12.20277');
  await expect(
    answer.getByText(/Jahre 2000 bis 2100.*Gespeichert ist weiterhin: 05.01.2028/),
  ).toBeVisible();
  await expect(due).toHaveAttribute('aria-invalid', 'true');
  await due.fill('31.12.');
  await due.press('Tab');
  await expect(answer.getByText('Bitte geben Sie Tag, Monat und Jahr an')).toBeVisible();
  await once.fill('');
  await once.pressSequentially('99,90');
  await once.press('Tab');
  await expect(once).toHaveAttribute('aria-invalid', 'true');
  await expect(answer.getByRole('button', { name: '100 € eintragen' })).toBeVisible();
  await saved(page);
  await page.reload();
  await opened(answer);
  await expect(due).toHaveValue('05.01.2028');
  await expect(once).toHaveValue('4800');

  await once.fill('99.90');
  await once.press('Tab');
  await answer.getByRole('button', { name: '99 € eintragen' }).click();
  await expect(once).toHaveValue('99');
  await due.fill('');
  await due.press('Tab');
  await saved(page);
  await page.reload();
  await opened(answer);
  await expect(due).toHaveValue('');
  await expect(once).toHaveValue('99');
});

test('an overwritten status and text are restored from the history', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  const history = explanation(page).locator('details').filter({ hasText: 'Verlauf' });
  await history.getByText('Verlauf').click();
  await expect(history).toContainText('Hier wurde noch nichts geändert.');
  await choose(answer, 'ja');
  await choose(answer, 'nein');
  await history.getByText('Verlauf').click();
  const edit = history.getByRole('listitem').filter({ hasText: 'Umsetzung' }).first();
  await expect(edit).toContainText('nachher');
  await edit.getByRole('button', { name: /Vorherigen Stand wiederherstellen: ja/ }).click();
  await expect(answer).toHaveAttribute('data-status', 'ja');
  await expect(history.getByRole('listitem').filter({ hasText: 'Umsetzung' })).toHaveCount(3);
  await saved(page);
  await page.reload();
  await expect(answer).toHaveAttribute('data-status', 'ja');
});
