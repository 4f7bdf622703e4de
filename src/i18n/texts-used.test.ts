import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import de from './de.json';

const SRC = join(import.meta.dirname, '..');
const PROFILES = join(SRC, '../profiles');

const read = (folder: string, wanted: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file) && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

type Tree = { [key: string]: string | Tree };
const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );

/** Texts that no line of the product names; a form for a count is used with its text. */
function unused(tree: Tree, source: string): string[] {
  const named = new Set(source.match(/[\w.-]+/g));
  // `t(`status.${status}`)` names everything that begins so.
  const begun = [...source.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*[_-]?)\$\{/g)].map(
    ([, start = '']) => start,
  );
  return keysOf(tree).filter((key) => {
    const text = key.replace(/_(zero|one|other)$/, '');
    if (named.has(text)) return false;
    // The document names its texts without the first key.
    if (text.startsWith('report.')) return !named.has(text.slice('report.'.length));
    return !begun.some((start) => text.startsWith(start));
  });
}

it('every text is used', () => {
  const source = read(SRC, /\.(ts|svelte|html)$/) + read(PROFILES, /document.*\.json$/);
  expect(unused(de, source)).toEqual([]);
  expect(unused({ start: { neverUsed: '' }, report: { neverPrinted: '' } }, source)).toEqual([
    'start.neverUsed',
    'report.neverPrinted',
  ]);
});
