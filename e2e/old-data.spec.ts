/** Promise: what was entered with an older version is still there, with the same numbers, and can be edited. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { card, expect, saved, test, enter, opened, explanation } from './fixtures';

const DUMP = new URL('../src/storage/released-dumps/v1.json', import.meta.url);

/** Writes the database as version 1 did, before the application is loaded. */
async function plant(page: Page, dump: unknown): Promise<void> {
  await page.evaluate(
    (content) =>
      new Promise<void>((resolve, reject) => {
        const { assessments, sheets, history } = content as Record<string, unknown[]>;
        // Dexie multiplies its version by ten.
        const request = indexedDB.open('basis-check-kommune', 10);
        request.onerror = () => reject(new Error('not opened'));
        request.onupgradeneeded = () => {
          const database = request.result;
          database.createObjectStore('assessments', { keyPath: 'id' });
          const sheetStore = database.createObjectStore('sheets', {
            keyPath: ['assessmentId', 'objectId', 'moduleId'],
          });
          sheetStore.createIndex('assessmentId', 'assessmentId');
          const edits = database.createObjectStore('history', {
            keyPath: 'id',
            autoIncrement: true,
          });
          edits.createIndex('assessmentId', 'assessmentId');
          edits.createIndex('[assessmentId+objectId+moduleId+requirementId]', [
            'assessmentId',
            'objectId',
            'moduleId',
            'requirementId',
          ]);
        };
        request.onsuccess = () => {
          const stores = ['assessments', 'sheets', 'history'];
          const transaction = request.result.transaction(stores, 'readwrite');
          for (const one of assessments ?? []) transaction.objectStore('assessments').add(one);
          for (const one of sheets ?? []) transaction.objectStore('sheets').add(one);
          for (const one of history ?? []) transaction.objectStore('history').add(one);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    dump,
  );
}

test('an assessment of version 1 opens with its answers, numbers and history', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}icon.svg`);
  await plant(page, JSON.parse(await readFile(DUMP, 'utf8')));
  await page.goto(site.url);
  await expect(page.getByRole('heading', { name: 'Gemeinde Groß Ölsnitz' })).toBeVisible();
  await page
    .getByRole('link', { name: /Basisprüfung 2026/ })
    .first()
    .click();
  await expect(page.getByText(/von 339 ·/).first()).toBeVisible();
  await enter(page, 'Prüfen');
  await page.getByRole('link', { name: /^ORP\.2 Personal/ }).click();
  const answer = card(page, 'ORP.2.A1');
  await expect(answer).toHaveAttribute('data-status', 'ja');
  await opened(answer);
  await explanation(page).getByText('Verlauf').click();
  await expect(explanation(page).getByText('Sabine Łukasik').first()).toBeVisible();
  await answer.getByLabel('Wie ist es umgesetzt?').fill('Seit heute mit neuer Liste.');
  await saved(page);
  await page.reload();
  await opened(answer);
  await expect(answer.getByLabel('Wie ist es umgesetzt?')).toHaveValue(
    'Seit heute mit neuer Liste.',
  );
});
