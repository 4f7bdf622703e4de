/** The built application on a web server of this computer: for a person, and for what measures it. */
import { ensureBuild, ensurePackages, ROOT } from './run.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';

/**
 * Installs and builds what is missing.
 * @param {number} port
 * @returns {Promise<{ url: string; close: () => Promise<void> }>}
 */
export async function serveBuild(port) {
  ensurePackages();
  ensureBuild();
  // Only now, when it is sure to be installed.
  const { preview } = await import('vite');
  const server = await preview({
    root: ROOT,
    configFile: false,
    base: './',
    // A missing file is answered with 404, never with the start page.
    appType: 'mpa',
    build: { outDir: 'dist' },
    preview: { port, host: 'localhost', headers: SECURITY_HEADERS },
    logLevel: 'warn',
  });
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
