/**
 * Promise: a new version of a profile changes nothing until it is taken over; then answers are carried over, those to a
 * changed question are marked with both texts beside each other, and all of it can be undone.
 */
import type { Page } from '@playwright/test';
import { card, choose, expect, openModule, saved, test, opened } from './fixtures';

const OLD = 'Sind alle Dienste bekannt';
const NEW = 'Laufen auf Ihrer Website nur Auswertungsdienste';

/** As if the assessment had been made with another version of its profile. */
async function madeWith(page: Page, site: string, version: string): Promise<void> {
  await page.goto(`${site}icon.svg`);
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('basis-check-kommune');
        request.onsuccess = () => {
          const { result } = request;
          const store = result.transaction('assessments', 'readwrite').objectStore('assessments');
          const all = store.getAll();
          all.onsuccess = () => {
            const record = all.result[0] as { profile: { version: string } };
            record.profile.version = wanted;
            store.put(record).onsuccess = () => (result.close(), resolve());
          };
        };
      }),
    version,
  );
}

test('an assessment goes on with its version until the new one is taken over', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/neu`);
  await page.getByLabel('Name der Gemeinde').fill('Gemeinde Musterhausen');
  await page.getByLabel('Profil', { exact: true }).selectOption('website-check-kommune');
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  const assessment = page.url();
  await madeWith(page, site.url, '1.0');

  await openModule(page, assessment, 'WEB.1');
  await expect(card(page, 'WEB.1.A2')).toContainText(OLD);
  for (const id of ['WEB.1.A1', 'WEB.1.A2']) await choose(card(page, id), 'ja');
  await saved(page);
  await page.goto(assessment);
  await expect(page.locator('[data-profile-fit="earlier"]')).toContainText('neuen Fassung: 1.1');
  await page.getByRole('link', { name: 'Ansehen, was sich ändert' }).click();

  const changed = page.locator('[data-change="WEB.1.A2"]');
  await expect(page.locator('[data-fate="changed"] [data-change]')).toHaveCount(1);
  await expect(page.locator('[data-fate="adjusted"] [data-change="WEB.2.A1"]')).toBeVisible();
  await changed.getByText('Bisheriger und neuer Text').click();
  const question = changed.locator('[data-wording="question"]');
  await expect(question).toContainText(OLD);
  await expect(question).toContainText(NEW);
  await page.getByRole('button', { name: 'Fassung 1.1 übernehmen' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'gilt jetzt die Fassung 1.1' }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Antworten prüfen' }).click();
  await expect(page.locator('[data-requirement]')).toHaveCount(1);
  const toReview = card(page, 'WEB.1.A2');
  await expect(toReview).toHaveAttribute('data-status', 'ja');
  await opened(toReview);
  await expect(toReview.locator('[data-review="1.0"]')).toContainText(OLD);
  await toReview.getByRole('button', { name: 'Geprüft, die Antwort gilt weiter' }).click();
  await expect(toReview.locator('[data-review]')).toHaveCount(0);
  await saved(page);

  // What was done since stays; everything else is as before.
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'gilt jetzt die Fassung 1.0' }),
  ).toBeVisible();
  await openModule(page, assessment, 'WEB.1');
  await expect(card(page, 'WEB.1.A2')).toContainText(OLD);
  await expect(card(page, 'WEB.1.A2')).toHaveAttribute('data-status', 'ja');

  await madeWith(page, site.url, '2.0');
  await page.goto(assessment);
  await expect(page.locator('[data-profile-fit="newer"]')).toContainText('hier gibt es erst 1.1');
});
