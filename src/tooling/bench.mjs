/**
 * `npm run bench`: how fast the built application is, measured in a real browser, each beside a raw lower bound of the
 * same run (the least the browser needs for the same work without our code). Prints a table of what was measured, also
 * when something did not come; what failed is named, and the exit code is 1.
 */
import { chromium } from 'playwright';
import { measureAnswers } from './bench-answers.mjs';
import { measureBackup, measureRestore } from './bench-backup.mjs';
import { measureFaces, rawPdf } from './bench-documents.mjs';
import { measureLarge } from './bench-large.mjs';
import { measureMerge } from './bench-merge.mjs';
import { ensureBrowser } from './browser.mjs';
import { serveBuild } from './serve.mjs';

const server = await serveBuild(4190);
const { url } = server;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  chromiumSandbox: false,
  args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** @type {{ what: string, median: number, p98: number, bound: string }[]} */
const table = [];
/** @type {string[]} */
const failures = [];
/** @param {string} what @param {number[]} times @param {string} bound */
function report(what, times, bound) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  table.push({ what, median: at(0.5), p98: at(0.98), bound });
}
const ms = (/** @type {number} */ time) => `${time.toFixed(1)} ms`;
const medianOf = (/** @type {number[]} */ times) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const startTime = async (/** @type {import('playwright').Page} */ page, address = url) => {
  const begin = performance.now();
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  return performance.now() - begin;
};

/**
 * The faces of the document of one assessment.
 * @param {import('playwright').Page} page
 * @param {{ home: string, runs: number, what: string }} options
 */
async function reportFaces(page, { home, runs, what }) {
  // Told as they come, so that what was measured stays when a later one fails.
  await measureFaces(page, {
    home,
    runs,
    onShown: ({ shown, complete }) => {
      report(`${what}: document shown`, [shown], '');
      report(`${what}: document complete`, [complete], '');
    },
    onFace: async ({ face, times, still, pages }) => {
      const bound =
        face === 'PDF'
          ? `raw drawing of ${String(pages)} pages ${ms(await rawPdf(browser, pages))} (unthrottled)`
          : '';
      report(`${what}: ${face}`, times, [`page still for ${ms(still)}`, bound].join(' '));
    },
    onFailed: (reason) => failures.push(`${what}: ${reason}`),
  });
}

try {
  const { results, file } = await measureBackup();
  for (const { what, time, size } of results) report(what, [time], `${size}, in Node`);
  const restoring = await browser.newPage({ locale: 'de-DE' });
  const { preview, restored, raw } = await measureRestore(restoring, url, file);
  report('Restore of 50,000: file to preview', [preview], '');
  report('Restore of 50,000: written', [restored], `raw put of the log ${ms(raw)}`);
  const merge = await measureMerge(restoring, url);
  report('Merge of 2 × 50,000: file to preview', [merge.preview], '');
  report('Merge of 2 × 50,000: written', [merge.merged], '');
  await restoring.close();
  for (const throttling of [1, 4]) {
    const label = throttling === 1 ? '' : ` (CPU ${String(throttling)}×)`;
    const slow = async (/** @type {import('playwright').Page} */ page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
    };

    // Start: cold, warm, offline. Lower bound: an empty page from the same server.
    const cold = [];
    const bare = [];
    for (let run = 0; run < 5; run += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await slow(page);
      cold.push(await startTime(page));
      const begin = performance.now();
      await page.goto(`${url}icon.svg`);
      bare.push(performance.now() - begin);
      await context.close();
    }
    report(`Start, cold${label}`, cold, `empty page ${ms(medianOf(bare))}`);

    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await slow(page);
    await startTime(page);
    await page.locator('[data-offline="ready"]').waitFor();
    const warm = [];
    for (let run = 0; run < 7; run += 1) warm.push(await startTime(page));
    report(`Start, warm${label}`, warm, '');
    await context.setOffline(true);
    const offline = [];
    for (let run = 0; run < 7; run += 1) offline.push(await startTime(page));
    report(`Start, offline${label}`, offline, '');

    // An assessment with every requirement answered.
    await page.goto(`${url}#/neu`);
    await page.getByLabel('Name der Gemeinde').fill('Messhausen');
    await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
    await page.locator('[data-row]').first().waitFor();
    const home = new URL(page.url()).hash;
    const modules = await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''));

    const switches = [];
    for (const id of modules) {
      switches.push(
        await page.evaluate(
          ([hash, moduleId]) =>
            new Promise((resolve) => {
              const begin = performance.now();
              const observer = new MutationObserver(() => {
                if (!document.querySelector(`[data-requirement^="${String(moduleId)}."]`)) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
              });
              observer.observe(document.body, { childList: true, subtree: true });
              location.hash = `${String(hash)}/baustein/${String(moduleId)}`;
            }),
          [home, id],
        ),
      );
    }
    const frame = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const begin = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
        }),
    );
    report(`Module switch${label}`, switches, `one frame ${ms(Number(frame))}`);

    const painted = [];
    const persisted = [];
    for (const id of modules.slice(0, 20)) {
      await page.evaluate((hash) => (location.hash = hash), `${home}/baustein/${id}`);
      await page.locator(`[data-requirement^="${id}."]`).first().waitFor();
      const times = await measureAnswers(page, ['ja']);
      painted.push(...times.painted);
      persisted.push(...times.persisted);
    }
    const put = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('bench', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('s');
          request.onsuccess = async () => {
            const times = [];
            for (let run = 0; run < 20; run += 1) {
              const begin = performance.now();
              const transaction = request.result.transaction('s', 'readwrite', {
                durability: 'strict',
              });
              transaction.objectStore('s').put({ text: 'x'.repeat(2000) }, run);
              await new Promise((done) => (transaction.oncomplete = done));
              times.push(performance.now() - begin);
            }
            resolve(times.sort((a, b) => a - b)[10]);
          };
        }),
    );
    report(`Answer → painted${label}`, painted, `one frame ${ms(Number(frame))}`);
    report(`Answer → persisted${label}`, persisted, `raw put ${ms(Number(put))}`);

    await reportFaces(page, { home, runs: 5, what: `339${label}` });

    await page.goto(`${url}#/neu`);
    await page.getByLabel('Name der Gemeinde').fill('Landkreis Messland');
    await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
    await page.locator('[data-row]').first().waitFor();
    const district = new URL(page.url()).hash;
    const large = await measureLarge(page, district);
    report(`${large.pairs} pairs: import saved${label}`, [large.apply], '');
    report(`${large.pairs} pairs: overview${label}`, [large.overview], '');
    report(
      `${large.pairs} pairs: answer → painted${label}`,
      large.painted,
      `one frame ${ms(Number(frame))}`,
    );
    report(
      `${large.pairs} pairs: answer → persisted${label}`,
      large.persisted,
      `raw put ${ms(Number(put))}`,
    );
    await reportFaces(page, { home: district, runs: 1, what: `${large.pairs} pairs${label}` });
    await context.close();
  }
} catch (error) {
  failures.push(`ended early, after „${table.at(-1)?.what ?? 'nothing'}“: ${String(error)}`);
}

console.log(`\n${'what'.padEnd(34)}${'median'.padStart(12)}${'p98'.padStart(12)}   lower bound`);
for (const { what, median, p98, bound } of table)
  console.log(`${what.padEnd(34)}${ms(median).padStart(12)}${ms(p98).padStart(12)}   ${bound}`);
for (const failure of failures) console.error(`\nFAILED ${failure}`);
if (failures.length > 0) process.exitCode = 1;
await browser.close();
await server.close();
