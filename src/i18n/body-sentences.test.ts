import { expect, it } from 'vitest';
import { bodyWords } from '$domain/body/body-words';
import de from './de.json';
import en from './en.json';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );

/** Texts shown before the kind of body is known, names of laws, and the kinds themselves. */
const FREE = /^(start|help|laws|details)\./;

it('no sentence takes every body for a Gemeinde: the kind decides what it is called', () => {
  const fixed = /\bGemeinde|Bürgermeister|Rathaus|Landrat|\bRat(es)?\b|(Stadt|Gemeinde)rat/;
  const german = flat(de).filter(([key, text]) => !FREE.test(key) && fixed.test(text));
  expect(german).toEqual([]);
  const english = flat(en).filter(
    ([key, text]) =>
      !FREE.test(key) &&
      /\b(municipality|mayor|town hall)\b/i.test(text) &&
      !/^(report\.legalWritten|glossary\.)/.test(key),
  );
  expect(english).toEqual([]);
});

it('placeholders for the body use names that exist', () => {
  const known = new Set(Object.keys(bodyWords({ municipality: 'X', state: '' }, 'de')));
  const used = flat(de).flatMap(([key, text]) =>
    [...text.matchAll(/\{\{((?:[Bb]ody|[Hh]ead|[Cc]ouncil|house)(?:[A-Z]\w*)?)\}\}/g)].map(
      ([, name = '']) => [key, name],
    ),
  );
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter(([, name = '']) => !known.has(name))).toEqual([]);
});
