/** Words the glossary has given up must not come back in the names of files and of exported declarations. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.mjs';

const FILES = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|svelte|mjs)$/.test(file)),
);

/** Words by the one the glossary has instead. `package` and `packed` are other words. */
const GIVEN_UP: Record<string, RegExp> = {
  fixture: /^probes?$/,
  paper: /^packs?$/,
  action: /^deeds?$/,
  'selection or request': /^wish(es)?$/,
};

/** "aPaperInput", "MAX_PAPERS" and "paper-input.ts" as words in small letters. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[^a-z]+/);

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;

/** Every exported name with its file. */
const exported = (): { file: string; name: string }[] =>
  FILES.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(EXPORTED)].map(([, name = '']) => ({
      file,
      name,
    })),
  );

const misnamed = (name: string): string[] =>
  wordsOf(name).flatMap((word) =>
    Object.entries(GIVEN_UP).flatMap(([instead, given]) =>
      given.test(word) ? [`${name}: ${word} is called ${instead}`] : [],
    ),
  );

it('no file has a name that the glossary has given up', () => {
  expect(FILES.length).toBeGreaterThan(500);
  expect(FILES.flatMap(misnamed)).toEqual([]);
});

it('no exported declaration has a name that the glossary has given up', () => {
  const names = exported();
  expect(names.length).toBeGreaterThan(1000);
  expect(names.flatMap(({ name }) => misnamed(name))).toEqual([]);
});

it('an entry is one of the log', () => {
  const entries = exported().filter(({ name }) => /^entr(y|ies)$|Entr(y|ies)/.test(name));
  expect(entries.map(({ name }) => name)).toContain('LogEntry');
  expect(entries.filter(({ file, name }) => !/log/i.test(`${file} ${name}`))).toEqual([]);
});
