/** Promise: a damaged record locks nothing; what cannot be read is named, kept, and can be saved as a file. */
import { readFile } from 'node:fs/promises';
import { card, choose, createAssessment, expect, openModule, saved, test } from './fixtures';

test('one damaged answer: the rest opens, it is named, kept as a file and dropped only then', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await saved(page);
  await page.goto(`${site.url}icon.svg`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('basis-check-kommune');
        request.onsuccess = () => {
          const store = request.result.transaction('sheets', 'readwrite').objectStore('sheets');
          const all = store.getAll();
          all.onsuccess = () => {
            const sheet = all.result[0] as { answers: Record<string, { status: string }> };
            for (const answer of Object.values(sheet.answers)) answer.status = 'vielleicht';
            store.put(sheet).onsuccess = () => (request.result.close(), resolve());
          };
        };
      }),
  );
  await openModule(page, assessment, 'ORP.1');
  await expect(page.getByText('Eine Angabe konnte nicht gelesen werden')).toBeVisible();
  await page.getByText('Welche Angaben?').click();
  await expect(page.getByText(/ORP\.1\.A1 · .*„vielleicht“/)).toBeVisible();
  await expect(card(page, 'ORP.1.A1')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Daten als Datei sichern' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('"vielleicht"');
  await page.getByRole('button', { name: 'jetzt endgültig entfernen' }).click();
  await expect(page.getByText('Welche Angaben?')).toHaveCount(0);
  await expect(card(page, 'ORP.1.A1')).toBeVisible();
});
