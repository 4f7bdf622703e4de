/**
 * `npm run test:engines`: the main promises in the other engines, Firefox and WebKitGTK. One that is not installed is
 * named and left out; `npm test` looks at all promises in Chromium.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import * as firefox from './engines/firefox.mjs';
import { removeFolder, temporaryFolder } from './engines/processes.mjs';
import { checkPromises } from './engines/promises.mjs';
import * as webkit from './engines/webkit.mjs';
import { ensureBuild, ensurePackages, ROOT } from './run.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';

ensurePackages();
ensureBuild();
const { preview } = await import('vite');
// A copy: what is built meanwhile does not come in between.
const folder = temporaryFolder();
cpSync(join(ROOT, 'dist'), folder, { recursive: true });

/** @param {typeof firefox | typeof webkit} engine */
async function kept({ name, find, start }) {
  if (find() === undefined) {
    console.log(`${name}: nicht geprüft, denn es ist hier nicht installiert.`);
    return true;
  }
  const begin = Date.now();
  const tell = (/** @type {string} */ text) => console.log(`${name}: ${text}`);
  const server = await preview({
    root: folder,
    configFile: false,
    base: './',
    appType: 'mpa',
    build: { outDir: folder },
    preview: {
      port: 20_000 + Math.floor(Math.random() * 30_000),
      host: 'localhost',
      headers: SECURITY_HEADERS,
    },
    logLevel: 'silent',
  });
  const url = server.resolvedUrls?.local[0] ?? '';
  const running = await start().catch((error) => {
    tell(`startet nicht: ${String(error)}`);
    return undefined;
  });
  try {
    if (running === undefined) return false;
    await checkPromises(running, { url, stop: () => server.close(), tell });
    tell(`alles gehalten, in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    tell(`NICHT GEHALTEN: ${String(error)}`);
    return false;
  } finally {
    await running?.end();
    await server.close();
  }
}

const results = await Promise.all([kept(firefox), kept(webkit)]);
removeFolder(folder);
process.exitCode = results.every(Boolean) ? 0 : 1;
