/** Budgets, counted from the files a first visit really loads (see `build.manifest` in vite.config.ts). */
import { readdirSync, readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const needed = new Set();
const need = (key) => {
  if (needed.has(key)) return;
  needed.add(key);
  manifest[key].imports?.forEach(need);
};
need('index.html');
need('ui/screens/start/StartScreen.svelte');
const files = (list) => [...new Set(list)].map((file) => `dist/${file}`);
const scripts = files([...needed].map((key) => manifest[key].file));
const styles = files([...needed].flatMap((key) => manifest[key].css ?? []));
/** The file that holds a library of its own; only the worker that makes files loads it. */
const onDemand = (name) => {
  const found = readdirSync('dist/assets').filter((file) =>
    new RegExp(`^${name}-.*\\.js$`).test(file),
  );
  if (found.length !== 1 || scripts.includes(`dist/assets/${found[0]}`))
    throw new Error(`${name} must be one file of its own that no first visit loads`);
  return `dist/assets/${found[0]}`;
};

export default [
  { name: 'JavaScript until the start screen', path: scripts, limit: '80 kB', gzip: true },
  {
    name: 'Everything until the start screen, fonts aside',
    path: [
      'dist/index.html',
      ...scripts,
      ...styles,
      'dist/texts/de.first.*.json',
      'dist/icon.svg',
      'dist/manifest.webmanifest',
    ],
    limit: '104 kB',
    gzip: true,
  },
  { name: 'jsPDF, on demand', path: onDemand('pdf-file'), limit: '150 kB', gzip: true },
  { name: 'docx, on demand', path: onDemand('docx-file'), limit: '120 kB', gzip: true },
  { name: 'Excel, on demand', path: onDemand('xlsx-file'), limit: '45 kB', gzip: true },
];
