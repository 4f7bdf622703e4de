/**
 * Finds a Chromium for the browser tests or gets one. In this order: named by BROWSER_PATH, installed, in Playwright's
 * cache, downloaded by Playwright, installed by apt (root on Debian), shipped inside an npm package (Linux x64).
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium that starts.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const sources = [named, installed, fromPlaywright, downloaded, fromApt, fromPackage];
  for (const source of sources) {
    const path = await source();
    if (path !== undefined && starts(path)) return path;
  }
  throw new Error(
    'Kein Browser gefunden. Bitte Chromium oder Chrome installieren oder BROWSER_PATH setzen.',
  );
}

/** @param {string} path */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
  } catch {
    return false;
  }
}

const named = () => process.env.BROWSER_PATH;

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, ...PLACES].find(starts);
}

async function fromPlaywright() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

async function downloaded() {
  console.log('Browser wird geladen …');
  spawnSync('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  return fromPlaywright();
}

function fromApt() {
  if (process.getuid?.() !== 0) return undefined;
  console.log('Browser wird über apt installiert …');
  const options = { stdio: /** @type {const} */ ('ignore'), timeout: 600_000 };
  if (spawnSync('apt-get', ['update'], options).status !== 0) return undefined;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installed();
}

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.log('Browser wird als npm-Paket geladen …');
  const folder = join(ROOT, '.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  const install = ['install', '--prefix', folder, '--no-save', '@sparticuz/chromium@143.0.0'];
  spawnSync('npm', install, { stdio: 'ignore', timeout: 300_000 });
  try {
    const entry = createRequire(join(folder, 'x.js')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return /** @type {string} */ (await chromium.executablePath());
  } catch {
    return undefined;
  }
}
