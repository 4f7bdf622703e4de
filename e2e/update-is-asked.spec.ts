/** Promise: a new version is offered, never forced, and what is typed is saved before. */
import { card, createAssessment, expect, openModule, readyOffline, test } from './fixtures';

test('first visit says when it is ready for offline use', async ({ page, site }) => {
  await page.goto(site.url);
  await readyOffline(page);
  await expect(page.getByText('Bereit für die Arbeit ohne Netz')).toBeVisible();
  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a new version waits for consent; pending input is saved before it takes over', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);
  await site.publishNewVersion('neu2');
  await openModule(page, assessment, 'ORP.1');
  await page.reload();
  await expect(page.getByText('Eine neue Version ist da')).toBeVisible();
  // Not taken over by itself, also not by reloading.
  await page.reload();
  await expect(page.getByText('Eine neue Version ist da')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-mark', 'neu2');

  const text = card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('kurz vor der neuen Version getippt');
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'neu2');
  await expect(text).toHaveValue('kurz vor der neuen Version getippt');
  await expect(page.getByText('Eine neue Version ist da')).toBeHidden();
});

test('another window is told that it has been replaced and keeps what is typed', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);
  const other = await context.newPage();
  await openModule(other, assessment, 'ORP.1');
  await site.publishNewVersion('neu3');
  await page.reload();
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'neu3');
  await expect(
    other.getByText('In einem anderen Fenster wurde auf eine neue Version gewechselt'),
  ).toBeVisible();
  const text = card(other, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('hier weiter getippt');
  await expect(other.locator('[data-save-state="saved"]')).toBeVisible();
  await other.getByRole('button', { name: 'Neu laden' }).click();
  await expect(text).toHaveValue('hier weiter getippt');
});
