import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
const german = new Map(flat(de));
/** A text missing in English does not compile. */
const translated: typeof de = en;
const english = new Map(flat(translated));
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** Words that are the same in both languages. */
const SAME = new Set([
  'app.name',
  'requirement.wiba',
  'share.value',
  'profile.errata',
  'app.version',
  'profile.version',
  'report.version',
  'report.name',
  'papers.by_person',
  'talks.by_person',
  'coverage.name',
  'protectionNeed.normal',
  'documentSettings.version',
  'opener.damaged',
]);

describe('English', () => {
  it('has every text that German has, and no other', () => {
    expect([...english.keys()]).toEqual([...german.keys()]);
  });
  it('has the same placeholders everywhere', () => {
    for (const [key, text] of german)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });
  it('is translated', () => {
    const untranslated = [...german].filter(
      ([key, text]) =>
        text === english.get(key) &&
        !SAME.has(key) &&
        !/^(state|laws|authority)\./.test(key) &&
        /[a-zäöü]{4}/i.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });
});

it('no text uses straight quotes, promises a certificate or contains jargon', () => {
  for (const [key, text] of german) {
    expect(text, key).not.toMatch(/["']/);
    expect(text, key).not.toMatch(/zertifi|testat|oscal|poa&m/i);
  }
});
