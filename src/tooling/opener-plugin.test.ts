import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import tsconfig from '../../tsconfig.json' with { type: 'json' };
import { openerPage } from './opener-plugin';
import { ROOT } from './run.mjs';

const folder = join(ROOT, 'src');
const alias = Object.fromEntries(
  Object.entries(tsconfig.compilerOptions.paths).map(([name, [target = '']]) => [
    name.replace('/*', ''),
    join(ROOT, target.replace('/*', '')),
  ]),
);
const licences = [join(ROOT, 'node_modules/zod/LICENSE')];
const page = await openerPage({ folder, alias, licences });
const between = (start: string, end: string): string =>
  page.slice(page.indexOf(start) + start.length, page.indexOf(end));

it('the page that opens backups is one file that refers to no other', () => {
  const markup = page.replace(between('<script>', '</script>'), '');
  expect(markup.match(/\s(src|href)=|@import|url\(/g)).toBeNull();
  expect(page.match(/<script/g)).toHaveLength(1);
  const reaching = /\bimport\(|\bfetch\(|XMLHttpRequest|localStorage|innerHTML/g;
  expect(page.match(reaching)).toBeNull();
  // Everything was filled in.
  expect(page.match(/%[A-Z]+%|__OPENER_TEXTS__/g)).toBeNull();
  expect(page.match(/Permission is hereby granted/g)).toHaveLength(1);
});

it('its policy allows its own script and style, by their hashes, and nothing else', () => {
  const policy = between('Content-Security-Policy" content="', '" />\n    <meta name="viewport"');
  const hashOf = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(between('<script>', '</script>'))}`,
    `style-src ${hashOf(between('<style>', '</style>'))}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

it('it has words for everything it says', () => {
  const files = readdirSync(join(folder, 'backup/opener')).filter((file) => file.endsWith('.ts'));
  const source = files.map((file) => readFileSync(join(folder, 'backup/opener', file), 'utf8'));
  const keys = [...source.join('\n').matchAll(/\bt\('([\w.]+)'/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(20);
  for (const language of ['de', 'en']) {
    const words: unknown = JSON.parse(readFileSync(join(folder, `i18n/${language}.json`), 'utf8'));
    for (const key of keys) expect(words).toHaveProperty(key, expect.any(String));
  }
  // Words of other parts of the product are only those the page has with it.
  expect(page.match(/Wie ist es umgesetzt\?|How is it met\?/g)).toHaveLength(2);
});
