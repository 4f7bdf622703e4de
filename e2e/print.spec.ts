/** Promise: what is printed through the browser is readable and complete. */
import { card, createAssessment, expect, openModule, saved, test, reportOf } from './fixtures';

test.use({ colorScheme: 'dark' });

test('paper is white, nothing is cut off, and the controls stay on the screen', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await card(page, 'ORP.1.A1').getByRole('radio', { name: 'ja' }).check();
  await saved(page);
  await page.getByRole('link', { name: 'Sicherheitskonzept' }).click();
  await expect(reportOf(page)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');

  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = document.documentElement.dataset.kernTheme;
    });
  });
  await page.pdf();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 950 }); // A4 less the margins
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const cut = await page
    .locator('table, article p, article dd')
    .evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length,
    );
  expect(cut).toBe(0);
});
