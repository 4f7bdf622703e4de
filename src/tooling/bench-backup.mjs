/**
 * The backup of `npm run bench`: 50,000 answers written, read and proven, without a password and with one; and brought
 * back in the browser.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import tsconfig from '../../tsconfig.json' with { type: 'json' };
import { ROOT } from './run.mjs';

const AT = '2026-11-30T18:00:00.000Z';
const TEXT =
  'Die Vertretung ist geregelt und im Ordner der Hauptverwaltung abgelegt; geprüft im Herbst. ';

/** 500 sheets of 100 answers, each with texts as people write them and an entry in the log. */
export function largeContent() {
  const stamp = { at: AT, by: 'Sabine Łukasik', device: 'd1.1' };
  const changed = { status: stamp, implementation: stamp, responsible: stamp };
  const sheets = Array.from({ length: 500 }, (_, sheet) => ({
    assessmentId: 'a',
    objectId: `o${String(sheet)}`,
    moduleId: 'ORP.1',
    revision: 1,
    answers: Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `ORP.1.A${String(index)}`,
        {
          status: 'teilweise',
          implementation: `${TEXT}${String(sheet * index)} ${TEXT}`,
          responsible: 'Leitung Haupt- und Personalamt',
          changed,
        },
      ]),
    ),
  }));
  const log = sheets.flatMap(({ objectId, answers }) =>
    Object.entries(answers).map(([requirementId, { implementation }], index) => {
      const place = { on: 'answer', objectId, moduleId: 'ORP.1', requirementId };
      const part = { ...place, field: 'implementation' };
      return {
        seq: index,
        assessmentId: 'a',
        cells: [`a/answer/${objectId}/ORP.1/${requirementId}/implementation`],
        change: { stamp, parts: [{ ...part, value: implementation }] },
        before: [part],
      };
    }),
  );
  const assessment = {
    id: 'a',
    title: 'Basisprüfung 2026',
    municipality: 'Landkreis Messland',
    state: '',
    inhabitants: null,
    management: '',
    securityOfficer: '',
    dataProtectionOfficer: '',
    itOperations: '',
    profile: { id: 'basis-absicherung-kommunalverwaltung', version: '1', digest: '' },
    targetObjects: [{ id: 'informationsverbund', title: 'Informationsverbund' }],
    createdAt: AT,
    changedAt: AT,
    changed: {},
  };
  return { assessments: [{ assessment, sheets, log }] };
}

/** A module of the code that writes and reads backups. @param {string} file */
export async function load(file) {
  const alias = Object.fromEntries(
    Object.entries(tsconfig.compilerOptions.paths).map(([name, [folder = '']]) => [
      name.replace('/*', ''),
      join(ROOT, folder.replace('/*', '')),
    ]),
  );
  return (await runnerImport(join(ROOT, 'src/backup', file), { resolve: { alias } })).module;
}

/**
 * What takes how long, in milliseconds, in Node on this machine; and the file without a password.
 * @returns {Promise<{ results: { what: string, time: number, size: string }[], file: Buffer }>}
 */
export async function measureBackup() {
  const { writeBackup } = await load('write-backup.ts');
  const { readBackup } = await load('read-backup.ts');
  const { proveBackup } = await load('prove-backup.ts');
  const content = largeContent();
  /** @type {{ what: string, time: number, size: string }[]} */
  const results = [];
  let size = '';
  let plain = Buffer.alloc(0);
  for (const password of [undefined, 'Rathaus am Mühlbach']) {
    const suffix = password ? ', encrypted' : '';
    const timed = async (/** @type {string} */ what, /** @type {() => Promise<any>} */ work) => {
      const begin = performance.now();
      const done = await work();
      const time = performance.now() - begin;
      if (done instanceof Blob) size = `${(done.size / 1e6).toFixed(1)} MB`;
      results.push({ what: `Backup of 50,000${suffix}: ${what}`, time, size });
      return done;
    };
    const options = { at: AT, appVersion: '0', ...(password ? { password } : {}) };
    const file = await timed('written', () => writeBackup(content, options));
    if (!password) plain = Buffer.from(await file.arrayBuffer());
    const { damaged } = await timed('read', () => readBackup(file, password));
    const { same } = await timed('proven', () => proveBackup(file, password, content));
    if (!same || damaged.length > 0) throw new Error('the backup is not what was written');
  }
  return { results, file: plain };
}

/**
 * From the choice of the file to the preview, and from consent to the last record on the disk, in milliseconds; beside it
 * the least the browser needs to write as many entries of a log.
 * @param {import('playwright').Page} page
 * @param {string} url
 * @param {Buffer} buffer
 */
export async function measureRestore(page, url, buffer) {
  await page.goto(`${url}#/sicherung`);
  const chosen = page.getByLabel('Sicherungsdatei');
  await chosen.waitFor();
  const mimeType = 'application/octet-stream';
  const preview = await watched(page, 'In diesem Browser gibt es diese Prüfung nicht', () =>
    chosen.setInputFiles({ name: 'a.bck', mimeType, buffer }),
  );
  const restored = await watched(page, 'Eine Prüfung wurde wiederhergestellt', () =>
    page.getByRole('button', { name: 'Jetzt wiederherstellen' }).click(),
  );
  return { preview, restored, raw: await rawLog(page) };
}

/**
 * How long it takes until the page says something, in milliseconds.
 * @param {import('playwright').Page} page
 * @param {string} text
 * @param {() => Promise<void>} act
 */
export async function watched(page, text, act) {
  const seen = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.body.innerText.includes(wanted)) return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    text,
  );
  const begin = await page.evaluate(() => performance.now());
  await act();
  return Number(await seen) - begin;
}

/** @param {import('playwright').Page} page */
function rawLog(page) {
  return page.evaluate(async (text) => {
    const request = indexedDB.open('bench-log', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('log', { autoIncrement: true });
      store.createIndex('cells', 'cells', { multiEntry: true });
      store.createIndex('of', ['assessmentId']);
    };
    await new Promise((done) => (request.onsuccess = done));
    const transaction = request.result.transaction('log', 'readwrite', { durability: 'strict' });
    const begin = performance.now();
    for (let index = 0; index < 50_000; index += 1) {
      const cells = [`a/answer/o${String(index)}/ORP.1/ORP.1.A1/implementation`];
      const parts = [{ on: 'answer', objectId: `o${String(index)}`, value: text }];
      transaction.objectStore('log').add({ assessmentId: 'a', cells, change: { parts } });
    }
    await new Promise((done) => (transaction.oncomplete = done));
    return performance.now() - begin;
  }, TEXT + TEXT);
}
