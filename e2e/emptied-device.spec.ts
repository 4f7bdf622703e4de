/** Promise: a device that is emptied keeps nothing of ours, and of others everything. */
import { createAssessment, expect, readyOffline, test } from './fixtures';

test('emptied with the application: no answers, no settings, no files, no worker', async ({
  page,
  site,
}) => {
  await createAssessment(page, site);
  await readyOffline(page);
  await page.evaluate(async () => {
    await (await caches.open('another application')).put('/other', new Response('theirs'));
  });
  await page.goto(`${site.url}#/geraet-leeren`);
  await page.getByLabel('Auch die Anwendung selbst von diesem Gerät entfernen').check();
  await page.getByLabel(/Zum Bestätigen/).fill('leeren');
  await page.getByRole('button', { name: 'Alles auf diesem Gerät löschen' }).click();
  await expect(page.getByText('Dieses Gerät ist leer')).toBeVisible();
  await expect(page.getByText('Die Anwendung selbst ist auch entfernt.')).toBeVisible();
  const left = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    settings: Object.keys(localStorage),
  }));
  expect(left).toEqual({ caches: ['another application'], workers: 0, settings: [] });
});
