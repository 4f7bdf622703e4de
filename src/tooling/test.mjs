/**
 * `npm test`: everything a fresh machine needs, then unit, data and storage tests, then the browser tests on the built
 * application. Arguments are passed on to the browser tests: `npm test -- offline`.
 */
import { ensureBrowser } from './browser.mjs';
import { ensureBuild, ensurePackages, run } from './run.mjs';

ensurePackages();
const browser = await ensureBrowser();
run('npx', ['vitest', 'run']);
ensureBuild();
const config = ['--config', 'e2e/playwright.config.ts'];
run('npx', ['playwright', 'test', ...config, ...process.argv.slice(2)], { BROWSER_PATH: browser });
