import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from './fold';
import { excerpt, isMeant, markedPieces } from './marks';
import { SearchIndex } from './search-index';
import { readTerm } from './term';
import { termsOf, wordsIn } from './words';

const indexOf = (...titles: string[]): SearchIndex => {
  const index = new SearchIndex();
  titles.forEach((title, id) => index.put({ id: String(id), title, text: '' }));
  return index;
};
const finds = (title: string, query: string): boolean =>
  indexOf(title, 'Brandschutz im Archiv').find(query).ids[0] === '0';

describe('German', () => {
  it.each([
    ['Datensicherungskonzept', 'Sicherung'],
    ['Datensicherung', 'datensich'],
    ['Wochensicherung', 'sicherungen'],
    ['Datensicherungen prüfen', 'datensicherung'],
    ['Gebäude', 'gebaeude'],
    ['GEBAEUDE', 'Gebäude'],
    ['Maßnahme', 'massnahme'],
    ['Datensicherung', 'Backup'],
    ['Backup im Keller', 'Datensicherung'],
    ['E-Mail-Postfach', 'email'],
    ['CON.3.A5', 'con.3'],
    ['CON.3.A5', 'CON.3.A5'],
    ['CON.3.A5', 'a5'],
    ['Ge\u00adbäu\u00adde', 'gebäude'],
    ['Schlüssel zum Bandschrank', 'schrank schlüs'],
  ])('„%s“ is found by „%s“', (title, query) => {
    expect(finds(title, query)).toBe(true);
  });

  it.each([
    ['Datensicherung', 'Datensichreung'],
    ['Datensicherung', 'Datensicherng'],
    ['Datensicherung', 'Sichrung'],
    ['Passwort', 'Pasword'],
    ['Berechtigungsmanagement', 'Berechtigungsmangement'],
    ['Server', 'Servre'],
  ])('„%s“ is found by the mistyped „%s“', (title, query) => {
    expect(finds(title, query)).toBe(true);
  });

  it('the word itself comes before what only contains it, and a compound before another word', () => {
    const index = indexOf('Versicherung', 'Datensicherung', 'Sicherung');
    expect(index.find('sicherung').ids).toEqual(['2', '1', '0']);
  });

  it('nothing is found by half a word of an unlike one', () => {
    expect(indexOf('Virenschutz', 'Personal').find('Hubschrauber').ids).toEqual([]);
    expect(indexOf('Personal').find('  –  ').ids).toEqual([]);
  });
});

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzäöüßABCÄÖÜéñ');
const aWord = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 4, maxLength: 14 });
const aText = fc.string({
  unit: fc.oneof(fc.constantFrom(...LETTERS, ' ', '-', '.'), fc.string()),
});

describe('laws', () => {
  it('folding again changes nothing, and its places lie in the original', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const folded = foldWithPlaces(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(folded.at.at(-1)).toBe(text.length);
        expect(folded.at.every((at, index) => at >= (folded.at[index - 1] ?? 0))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(aWord, (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });

  it('a word is where it is said to be', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const folded = fold(text);
        for (const { word, from, to } of wordsIn(folded))
          expect(folded.slice(from, to).replaceAll('-', '')).toBe(word);
      }),
    );
  });

  it('every word is found by any part of it from three letters on, and the part is marked', () => {
    fc.assert(
      fc.property(aWord, aWord, fc.nat(), (head, tail, at) => {
        const title = head + tail;
        const from = at % (title.length - 3);
        const part = title.slice(from, from + 3 + (at % 5));
        const { ids, terms } = indexOf(title).find(part);
        expect(ids).toEqual(['0']);
        const marked = markedPieces(title, terms).find((piece) => piece.marked);
        expect(fold(marked?.text ?? '')).toContain(fold(part));
      }),
    );
  });

  it('two swapped letters of a long word are forgiven', () => {
    const long = fc.string({
      unit: fc.constantFrom(...Array.from('abdefghiklmnorstuw')),
      minLength: 8,
      maxLength: 14,
    });
    fc.assert(
      fc.property(long, fc.nat(), (word, at) => {
        const from = at % (word.length - 1);
        const swapped =
          word.slice(0, from) + (word[from + 1] ?? '') + (word[from] ?? '') + word.slice(from + 2);
        expect(indexOf(word).find(swapped).ids).toEqual(['0']);
      }),
    );
  });

  it('what is marked, put together, is the text', () => {
    fc.assert(
      fc.property(aText, aWord, (text, query) => {
        const terms = termsOf(fold(query)).map((term) => readTerm(term, true));
        expect(
          markedPieces(text, terms)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('an excerpt shows what was meant', () => {
    fc.assert(
      fc.property(fc.array(aWord, { maxLength: 60 }), fc.nat(60), (words, at) => {
        const text = words.toSpliced(at, 0, 'Bandschrank').join(' ');
        const terms = [readTerm('bandschrank')];
        const cut = excerpt(text, terms, 60);
        expect(isMeant(cut, terms)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('an entry that was replaced or removed is found by what it says now', () => {
    const index = indexOf('Keller', 'Dachboden');
    index.put({ id: '0', title: 'Tresor', text: '' });
    index.remove('1');
    expect(index.find('Keller').ids).toEqual([]);
    expect(index.find('Dachboden').ids).toEqual([]);
    expect(index.find('Tresor').ids).toEqual(['0']);
  });
});
