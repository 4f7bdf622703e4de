/** What docs/security.md says is held somewhere: by a file that is there, and by a test of that name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.mjs';

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8').replace(/\s+/g, ' ');
const PATH = /`((?:src|e2e|docs)\/[\w./-]+|\.dependency-cruiser\.cjs|[\w-]+\.(?:js|json))`/g;
/** A path, and the beginning of the name of a test that stands after it. */
const NAMED = /`((?:src|e2e)\/[\w./-]+\.ts)`, „([^“]+)“/g;

it('names only files that are there', () => {
  const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(60);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('names only tests that are there', () => {
  const named = [...text.matchAll(NAMED)].map(([, path = '', name = '']) => ({ path, name }));
  expect(named.length).toBeGreaterThan(8);
  const isMissing = ({ path, name }: { path: string; name: string }): boolean =>
    !readFileSync(join(ROOT, path), 'utf8').includes(name);
  expect(named.filter(isMissing)).toEqual([]);
});
