/** The large case of `npm run bench`: about 5,000 pairs, a district that checks 380 laptops one by one. */
import { Buffer } from 'node:buffer';
import { measureAnswers } from './bench-answers.mjs';

/** Just below the limit of 400 objects; 13 requirements each, and the rest of the profile. */
const OBJECTS = 380;

/**
 * Imports the objects, reloads, answers; in milliseconds. The page shows an empty assessment.
 * @param {import('playwright').Page} page
 * @param {string} home address of the assessment behind "#"
 */
export async function measureLarge(page, home) {
  const go = (/** @type {string} */ hash) => page.evaluate((to) => (location.hash = to), hash);
  await go(`${home}/zielobjekte-einlesen`);
  const rows = Array.from({ length: OBJECTS }, (_, index) => `Laptop ${String(index)};Laptop;1`);
  const buffer = Buffer.from(['Bezeichnung;Art;Anzahl', ...rows].join('\n'));
  await page
    .getByLabel('CSV-Datei')
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer });
  const group = page.getByLabel('Gleichartige Zeilen zu Gruppen zusammenfassen');
  await group.waitFor();
  if (await group.isChecked()) await group.uncheck();
  const accept = page.getByRole('button', { name: `${String(OBJECTS)} Zielobjekte anlegen` });
  await accept.waitFor();
  const apply = await timed(async () => {
    await accept.click();
    await page.locator('[data-save-state="saved"]').waitFor();
  });

  const overview = await timed(async () => {
    await go(home);
    await page.reload();
    await page.locator('[data-row]').nth(1000).waitFor({ state: 'attached' });
  });
  const pairs = await page.evaluate(
    () => /von ([\d.]+)/.exec(document.querySelector('dd strong')?.textContent ?? '')?.[1] ?? '?',
  );
  const first = await page
    .locator('[data-row="SYS.3.1"] a')
    .first()
    .evaluate((link) => link.getAttribute('href') ?? '');
  await go(first);
  await page.locator('[data-requirement^="SYS.3.1."]').first().waitFor();
  const answers = await measureAnswers(page, [
    'ja',
    'teilweise',
    'nein',
    'ja',
    'teilweise',
    'nein',
  ]);
  return { apply, overview, ...answers, pairs };
}

async function timed(/** @type {() => Promise<void>} */ work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
