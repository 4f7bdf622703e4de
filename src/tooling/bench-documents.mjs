/** The document part of `npm run bench`: every face, how long it takes, and how long the page does not answer meanwhile. */
import { createRequire } from 'node:module';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const FACES = [
  ['PDF', 'Als PDF speichern'],
  ['Word', 'Als Word-Datei speichern'],
  ['HTML', 'Als HTML-Datei speichern'],
  ['XLSX', 'Ergebnis und Plan als Excel-Tabelle speichern'],
  ['CSV', 'Ergebnis als CSV-Tabelle speichern'],
];

/**
 * Makes every face `runs` times; in milliseconds. `still` is the longest time between two heartbeats of the page.
 * @param {import('playwright').Page} page
 * @param {{
 *   home: string,
 *   runs: number,
 *   onShown: (times: { shown: number, complete: number }) => void,
 *   onFace: (face: { face: string, times: number[], still: number, pages: number }) => Promise<void>,
 *   onFailed: (reason: string) => void,
 * }} options `home`: address of the assessment behind "#"; `onFailed`: told for every face that does not come
 */
export async function measureFaces(page, { home, runs, onShown, onFace, onFailed }) {
  const open = performance.now();
  await page.evaluate((to) => (location.hash = to), `${home}/dokument`);
  await page.getByRole('button', { name: FACES[0]?.[1] ?? '' }).waitFor();
  const shown = performance.now() - open;
  await page.locator('article[aria-busy="false"]').waitFor({ timeout: 120_000 });
  const complete = performance.now() - open;
  onShown({ shown, complete });
  for (const [face = '', label = ''] of FACES)
    try {
      await onFace(await measureFace(page, { face, label, runs }));
    } catch (error) {
      // The others are measured all the same.
      onFailed(`${face}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

/** Chromium drops, without a word, what a page hands over beyond ten files a second. */
const BETWEEN_FILES_MS = 150;

/**
 * @param {import('playwright').Page} page
 * @param {{ face: string, label: string, runs: number }} options
 */
async function measureFace(page, { face, label, runs }) {
  const times = [];
  const stills = [];
  let pages = 0;
  for (let run = 0; run < runs; run += 1) {
    await pause(BETWEEN_FILES_MS);
    await page.evaluate(heartbeat);
    const begin = performance.now();
    const download = await fileOf(page, label);
    times.push(performance.now() - begin);
    stills.push(await page.evaluate(() => Number(document.body.dataset['still'])));
    if (face === 'PDF') pages = await pagesOf(await download.path());
  }
  return { face, times, still: Math.max(...stills), pages };
}

/** How long the slowest file may take. */
const LONGEST_MS = Number(process.env['BENCH_WAIT_MS'] ?? 300_000);

/** Presses a button and waits for its file; says what the page tells if none comes, at once if it tells of a failure. */
async function fileOf(/** @type {import('playwright').Page} */ page, /** @type {string} */ label) {
  const download = page.waitForEvent('download', { timeout: LONGEST_MS }).catch(() => undefined);
  // Not by the test tool: looking for a button by its role stops a large page for longer than our own work.
  await page.evaluate(press, label);
  const failed = page.locator('[role=status] .kern-alert--danger');
  const refused = failed.waitFor({ timeout: LONGEST_MS }).catch(() => undefined);
  const file = await Promise.race([download, refused]);
  if (file !== undefined) return file;
  const told = await page.getByRole('status').allInnerTexts();
  throw new Error(`no file; the page says: ${told.filter(Boolean).join(' | ')}`);
}

/** Runs in the page; waits for the file before. */
async function press(/** @type {string} */ label) {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent?.trim() === label);
  while (button?.disabled) await new Promise((resolve) => requestAnimationFrame(resolve));
  button?.click();
}

/** Runs in the page: keeps the longest gap between two turns of the event loop in the body's data. */
function heartbeat() {
  let last = performance.now();
  document.body.dataset['still'] = '0';
  const run = Number(document.body.dataset['beat'] ?? 0) + 1;
  document.body.dataset['beat'] = String(run);
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    if (document.body.dataset['beat'] !== String(run)) return;
    const now = performance.now();
    const longest = Math.max(now - last, Number(document.body.dataset['still']));
    document.body.dataset['still'] = String(longest);
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 4);
  };
  channel.port2.postMessage(0);
}

async function pagesOf(/** @type {string} */ path) {
  const data = new Uint8Array(readFileSync(path));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const { numPages } = document;
  await document.destroy();
  return numPages;
}

/**
 * The least jsPDF needs in this browser for so many full pages of plain text in our font; in milliseconds.
 * @param {import('playwright').Browser} browser
 * @param {number} pages
 */
export async function rawPdf(browser, pages) {
  const page = await browser.newPage();
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('jspdf/dist/jspdf.umd.min.js'),
  });
  const font = readFileSync('dist/fonts/noto-sans-regular.ttf').toString('base64');
  const times = [];
  for (let run = 0; run < 5; run += 1)
    times.push(
      await page.evaluate(([count, ttf]) => {
        const begin = performance.now();
        const pdf = new /** @type {any} */ (globalThis).jspdf.jsPDF({
          compress: true,
          putOnlyUsedFonts: true,
        });
        pdf.addFileToVFS('font.ttf', ttf);
        pdf.addFont('font.ttf', 'Noto Sans', 'normal');
        pdf.setFont('Noto Sans', 'normal');
        for (let drawn = 0; drawn < count; drawn += 1) {
          for (let line = 0; line < 45; line += 1)
            pdf.text('Anforderung und Antwort '.repeat(4), 20, 20 + line * 5.5);
          pdf.addPage();
        }
        pdf.output('blob');
        return performance.now() - begin;
      }, /** @type {const} */ ([pages, font])),
    );
  await page.close();
  return times.toSorted((a, b) => a - b)[2] ?? NaN;
}
