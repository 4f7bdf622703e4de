/**
 * Spelling of everything a person reads: the texts of all profiles, their set-up questions and the German interface,
 * by Hunspell with the German dictionary. Further correct words are listed in known-words.txt, one per line.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import german from 'dictionary-de';
import { createHunspellFromStrings } from 'hunspell-wasm';
import { expect, it } from 'vitest';
import de from '$i18n/de.json';

const PROFILES = new URL('../../profiles/', import.meta.url);
const known = readFileSync(new URL('known-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((word) => word !== '');

/** Keys whose values are ids, languages or file names, not prose. */
const NO_PROSE = new Set([
  'id',
  '$schema',
  'language',
  'layer',
  'order',
  'appliesTo',
  'threats',
  'level',
  'place',
  'effort',
  'duty',
  'type',
  'stock',
  'requires',
  // In revisions.
  'origins',
  'editorial',
  // In set-up questions: ids, and the English next to the German.
  'kind',
  'when',
  'carrier',
  'operatedFrom',
  'row',
  'by',
  'from',
  'topic',
  'unlessKinds',
  'exceptKinds',
  'en',
]);

function proseIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(proseIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NO_PROSE.has(key) ? [] : proseIn(inner)));
}

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Prose of a profile. For a stock, only its head and our own sentences: its titles and roles are the BSI's, spelled as
 * the BSI spells them and compared with its facts in profiles.test.ts, with hundreds of names no dictionary knows.
 */
function proseOfProfile(profile: unknown): string[] {
  const { stockOnly, modules, roles: _roles, roleSpellings: _names, ...head } = profile as Stock;
  if (stockOnly !== true) return proseIn(profile);
  return proseIn([head, modules.flatMap(({ intro }) => intro ?? [])]);
}
interface Stock {
  stockOnly?: boolean;
  modules: { intro?: string }[];
  roles: string[];
  roleSpellings?: Record<string, string>;
}

const folders = readdirSync(PROFILES, { withFileTypes: true }).filter((one) => one.isDirectory());
const inFolders = (name: string): unknown[] =>
  folders
    .map((folder) => new URL(`${folder.name}/${name}`, PROFILES))
    .filter((file) => existsSync(file))
    .map(readJson);
const texts = [
  ...inFolders('profile.json').flatMap(proseOfProfile),
  ...inFolders('setup.json').flatMap(proseIn),
  ...inFolders('document.json').flatMap(proseIn),
  ...inFolders('revisions.json').flatMap(proseIn),
  ...proseIn(de),
];
const words = new Set(
  texts.flatMap((text) => text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []),
);

it('every word is spelled as in the dictionary or our own list', async () => {
  const text = (part: Uint8Array): string => new TextDecoder().decode(part);
  const hunspell = await createHunspellFromStrings(text(german.aff), text(german.dic));
  const accepted = new Set(known);
  const unknown = [...words].filter((word) => !accepted.has(word) && !hunspell.testSpelling(word));
  const superfluous = known.filter((word) => !words.has(word) || hunspell.testSpelling(word));
  hunspell.dispose();
  expect(unknown.sort()).toEqual([]);
  expect(superfluous, 'words in known-words.txt that are no longer needed').toEqual([]);
  // Ten thousand words: a busy machine needs longer than the usual five seconds.
}, 60_000);
