/** `npm start`: installs and builds what is missing, serves the built application and says where. */
import { ensureBuild, ensurePackages, ROOT } from './run.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';

ensurePackages();
ensureBuild();
const { preview } = await import('vite');
const server = await preview({
  root: ROOT,
  configFile: false,
  base: './',
  // A file that is not there is answered with 404, never with the start page.
  appType: 'mpa',
  build: { outDir: 'dist' },
  preview: { port: 4173, host: 'localhost', headers: SECURITY_HEADERS },
  logLevel: 'warn',
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n  Basis-Check Kommune läuft: ${address ?? ''}\n  Beenden mit Strg+C.\n`);
