/** `npm start`: installs and builds what is missing, serves the built application and says where. */
import { ensureBuild, ensurePackages, ROOT } from './run.mjs';

ensurePackages();
ensureBuild();
const { preview } = await import('vite');
const server = await preview({
  root: ROOT,
  configFile: false,
  base: './',
  build: { outDir: 'dist' },
  preview: { port: 4173, host: 'localhost' },
  logLevel: 'warn',
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n  Basis-Check Kommune läuft: ${address ?? ''}\n  Beenden mit Strg+C.\n`);
