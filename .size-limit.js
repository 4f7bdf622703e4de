/** Budgets, counted from the files a first visit really loads (see `build.manifest` in vite.config.ts). */
import { readFileSync } from 'node:fs';

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
/** The file that holds a library of its own, which no first visit loads. */
const onDemand = (src, library) => {
  const chunk = Object.values(manifest).find((one) => one.src === src);
  if (chunk === undefined || scripts.includes(`dist/${chunk.file}`))
    throw new Error(`${library} must be a file of its own that no first visit loads`);
  return `dist/${chunk.file}`;
};
const pdf = onDemand('exports/pdf/pdf-file.ts', 'jsPDF');
const docx = onDemand('exports/docx/docx-file.ts', 'docx');

export default [
  { name: 'JavaScript until the start screen', path: scripts, limit: '90 kB', gzip: true },
  {
    name: 'Everything until the start screen, fonts aside',
    path: [
      'dist/index.html',
      ...scripts,
      ...styles,
      'dist/assets/de-*.json',
      'dist/icon.svg',
      'dist/manifest.webmanifest',
    ],
    limit: '180 kB',
    gzip: true,
  },
  { name: 'jsPDF, on demand', path: pdf, limit: '150 kB', gzip: true },
  { name: 'docx, on demand', path: docx, limit: '120 kB', gzip: true },
];
