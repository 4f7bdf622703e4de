/**
 * Promise: whatever language, time zone and date format the browser has, the page is German and a day stays the same
 * day.
 */
import {
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  reportOf,
  saved,
  test,
} from './fixtures';

test.use({ locale: 'en-US', timezoneId: 'America/Los_Angeles' });

test('a browser from Los Angeles shows German first, and its own day', async ({ page, site }) => {
  // Half past two in the morning in Greenwich; in Los Angeles it is still the evening before.
  await page.clock.setFixedTime('2026-12-01T02:30:00Z');
  const assessment = await createAssessment(page, site);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await openModule(page, assessment, 'CON.3');
  const answer = card(page, 'CON.3.A1');
  await choose(answer, 'ja');
  await answer.getByText('Weitere Angaben').click();
  await answer.getByRole('button', { name: 'Heute geprüft' }).click();
  await expect(answer.getByLabel('Geprüft am')).toHaveValue('30.11.2026');
  const due = answer.getByLabel('Zu erledigen bis');
  // Read as written in Germany: the fourth of March, not the third of April.
  await due.fill('4.3.2027');
  await due.blur();
  await expect(due).toHaveValue('04.03.2027');
  await expect(due).toHaveAccessibleDescription('Donnerstag, 4. März 2027');
  await answer.getByLabel('Kosten einmalig').fill('1.200');
  await saved(page);
  await expect(page.locator('[data-save-state="saved"]')).toHaveText(/18:30/);
  await page.goto(`${assessment}/dokument`);
  for (const text of ['30.11.2026', '04.03.2027', '1.200 €'])
    await expect(reportOf(page)).toContainText(text);
  await expect(reportOf(page)).not.toContainText('01.12.2026');
});
