/**
 * `npm run kills [times] [seed]`: kills the browser with SIGKILL while answers and structure are written as fast as it can
 * take them, opens it again, and compares the disk with everything that was acknowledged. Exit code 1 if anything is
 * lost. The seed decides what is done and when the browser is killed; how far it comes until then is the machine's.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { ROOT } from './run.mjs';
import { serveBuild } from './serve.mjs';

const TIMES = Number(process.argv[2] ?? 50);
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000);
const LONGEST_STORM_MS = 8000;
const MOST_STRUCTURAL = 20;
/** A change is written in less. */
const MID_WRITE_MS = 40;

/** @type {{ module: typeof import('./kill-storm/losses') }} */
const { module: losses } = await runnerImport(join(ROOT, 'src/tooling/kill-storm/losses.ts'), {
  resolve: { tsconfigPaths: true },
});
/** As text: it is for the page. */
const STORM = readFileSync(join(ROOT, 'src/tooling/kill-storm/storm.mjs'), 'utf8');

const server = await serveBuild(4191);
const { url } = server;
const executablePath = await ensureBrowser();
const profile = mkdtempSync(join(tmpdir(), 'basis-check-kills-'));

async function openBrowser() {
  // What the killed one has left says that it is still running.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: false,
    locale: 'de-DE',
    viewport: { width: 1366, height: 768 },
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('the process of the browser is unknown');
  return { context, pid, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Creates the assessment as a person does; returns its address behind "#". */
async function create(/** @type {import('playwright').Page} */ page) {
  await page.goto(`${url}#/neu`);
  await page.getByLabel('Name der Gemeinde').fill('Sturmhausen');
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  await page.locator('[data-row]').first().waitFor();
  return new URL(page.url()).hash;
}

/**
 * Runs in the page: the database as it is, past our code.
 * @returns {Promise<import('./kill-storm/losses').Disk>}
 */
async function readDisk() {
  const request = indexedDB.open('basis-check-kommune');
  await new Promise((resolve) => (request.onsuccess = resolve));
  const tables = request.result.transaction(['assessments', 'sheets', 'changes', 'touched']);
  const all = (/** @type {string} */ table) =>
    new Promise((resolve) => {
      const rows = tables.objectStore(table).getAll();
      rows.onsuccess = () => resolve(rows.result);
    });
  const [assessments, sheets, changes, touched] = await Promise.all(
    ['assessments', 'sheets', 'changes', 'touched'].map(all),
  );
  request.result.close();
  return { assessments, sheets, changes, touched };
}

/**
 * @typedef {import('./kill-storm/losses').Act} Act
 * @type {{ stored: import('../domain/change/change').Change[], acts: Act[], saved: Set<Act> }}
 */
const known = { stored: [], acts: [], saved: new Set() };
/** @type {string[]} */
const faults = [];
const CHOICES = ['text', 'status', 'setup'];

/**
 * Lets the storm loose and kills the browser: after some time, or while it writes a change of the structure.
 * @param {Awaited<ReturnType<typeof openBrowser>>} browser
 * @param {import('./kill-storm/storm.mjs').Start} start
 */
async function stormAndKill({ context, pid, page }, start) {
  const gone = new Promise((resolve) => context.on('close', resolve));
  const before = known.acts.length;
  let structural = 1 + Math.floor(random() * MOST_STRUCTURAL);
  const [inMidWrite, wait, moment] = [random() < 0.7, random(), random()];
  const seed = Math.floor(random() * 2 ** 31);
  await new Promise((resolve, reject) => {
    const told = (/** @type {import('./kill-storm/storm.mjs').Told} */ what) => {
      if ('act' in what) {
        known.acts.push(what.act);
        if (!CHOICES.includes(what.act.kind)) structural -= 1;
        if (inMidWrite && structural === 0) setTimeout(resolve, moment * MID_WRITE_MS);
      } else if ('saved' in what)
        for (const act of known.acts.slice(before, before + what.saved)) known.saved.add(act);
      else if ('stored' in what) known.stored.push(...what.stored);
      else faults.push(`round ${String(start.round)}: the storm has stopped: ${what.failed}`);
    };
    setTimeout(resolve, 500 + wait * LONGEST_STORM_MS);
    page
      .exposeFunction('tell', told)
      .then(() =>
        page.evaluate(
          `globalThis.random = (${String(randomFrom)})(${String(seed)});
          (() => { ${STORM} })();
          void globalThis.storm(${JSON.stringify(start)});`,
        ),
      )
      .catch(reject);
  });
  // The whole group: nobody is left who could tidy up.
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  await gone;
}

/** The same seed gives the same numbers (mulberry32). Goes to the page too, so it needs nothing from around it. */
function randomFrom(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ids of the objects that were added: those that count, and those that no longer do. */
function idsOf(
  /** @type {import('./kill-storm/losses').Disk['assessments'][number]} */ assessment,
) {
  const added = assessment.targetObjects.filter(({ kind }) => kind !== undefined);
  const ids = (/** @type {boolean} */ out) =>
    added.filter(({ retired }) => Boolean(retired) === out).map(({ id }) => id);
  return { active: ids(false), retired: ids(true) };
}

console.log(`seed ${String(SEED)}`);
const random = randomFrom(SEED);
/** @type {Set<string>} */
const lost = new Set();
let kills = 0;
try {
  let browser = await openBrowser();
  const home = await create(browser.page);
  const [born] = (await browser.page.evaluate(readDisk)).assessments;
  if (born === undefined) throw new Error('nothing was created');
  let assessment = born;
  for (kills = 0; kills < TIMES;) {
    await stormAndKill(browser, { home, round: kills + 1, ...idsOf(assessment) });
    kills += 1;
    browser = await openBrowser();
    await browser.page.goto(`${url}${home}`);
    await browser.page.locator('[data-row]').first().waitFor();
    const disk = await browser.page.evaluate(readDisk);
    const found = losses.lossesIn(disk, { born, ...known });
    for (const loss of found.filter((one) => !lost.has(one))) console.log(`  ${loss}`);
    for (const loss of found) lost.add(loss);
    assessment = disk.assessments[0] ?? born;
    console.log(
      `kill ${String(kills)}: ${String(known.stored.length)} changes told as stored, ` +
        `${String(known.saved.size)} of ${String(known.acts.length)} acts called saved, ` +
        `${String(disk.changes.length)} in the log, ${String(lost.size)} lost`,
    );
  }
  await browser.context.close();
} catch (error) {
  faults.push(String(error));
} finally {
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
/** @type {Record<string, number>} */
const kinds = {};
for (const { kind } of known.saved) kinds[kind] = (kinds[kind] ?? 0) + 1;
console.log(`called saved: ${JSON.stringify(kinds)}`);
for (const fault of faults) console.error(fault);
console.log(
  `${String(kills)} kills, ${String(known.stored.length)} changes and ${String(known.saved.size)} acts acknowledged, ` +
    `${String(lost.size)} lost`,
);
process.exitCode = lost.size > 0 || faults.length > 0 ? 1 : 0;
