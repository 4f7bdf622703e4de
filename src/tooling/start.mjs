/** `npm start`: installs and builds what is missing, serves the built application and prints its address. */
import { serveBuild } from './serve.mjs';

const { url } = await serveBuild(4173);
console.log(`\n  Basis-Check Kommune läuft: ${url}\n  Beenden mit Strg+C.\n`);
