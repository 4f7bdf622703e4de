/** Small common part of the scripts behind `npm start`, `npm test` and `npm run bench`. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command in the project folder and shows what it prints; a failure ends this process.
 * @param {string} command
 * @param {string[]} [args]
 * @param {Record<string, string>} [environment]
 */
export function run(command, args = [], environment = {}) {
  const status = attempt(command, args, environment);
  if (status !== 0) process.exit(status);
}

/**
 * Like `run`, but a failure is returned as the exit code, so that what comes after it runs all the same.
 * @param {string} command
 * @param {string[]} [args]
 * @param {Record<string, string>} [environment]
 * @returns {number}
 */
export function attempt(command, args = [], environment = {}) {
  // Vite would remind us on every start that another way of loading its config is coming.
  const env = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env, ...environment };
  // npm and npx are scripts on Windows and need a shell there.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env, shell });
  if (error) throw error;
  return status ?? 1;
}

/** Installs the packages of the lock file unless exactly these are installed already. */
export function ensurePackages() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && newest(installed) >= newest(join(ROOT, 'package-lock.json'))) return;
  console.log('Pakete werden installiert …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Builds the application unless `dist` is newer than everything it is made of. */
export function ensureBuild() {
  const sources = ['src', 'profiles', 'public', 'package-lock.json', 'vite.config.ts'];
  const built = join(ROOT, 'dist', 'sw.js');
  const changed = Math.max(...sources.map((source) => newest(join(ROOT, source))));
  if (existsSync(built) && newest(built) >= changed) return;
  console.log('Anwendung wird gebaut …');
  run('npx', ['vite', 'build', '--logLevel', 'warn']);
}

/**
 * Time of the last change of a file, or of the newest file in a folder, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
