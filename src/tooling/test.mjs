/**
 * `npm test`: everything a fresh machine needs, then unit, data and storage tests, then the browser tests on the built
 * application, also when one of the first has failed. Arguments are passed on to the browser tests: `npm test -- offline`.
 */
import { ensureBrowser } from './browser.mjs';
import { attempt, ensureBuild, ensurePackages } from './run.mjs';

ensurePackages();
const browser = await ensureBrowser();
const unit = attempt('npx', ['vitest', 'run']);
ensureBuild();
const config = ['--config', 'e2e/playwright.config.ts'];
const inBrowser = attempt('npx', ['playwright', 'test', ...config, ...process.argv.slice(2)], {
  BROWSER_PATH: browser,
});
if (unit !== 0) console.error('Einzelprüfungen sind fehlgeschlagen; die Meldungen stehen oben.');
process.exitCode = unit || inBrowser;
