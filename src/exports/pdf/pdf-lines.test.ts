import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './blocks/column-widths';
import { printableText } from './fonts/printable';
import { markedParts, withSpaces, wrapText } from './pdf-text';

/** Letters count, marks do not: so a break between the letters of a double mark would gain space. */
const measure = (text: string): number => text.replace(/\p{M}/gu, '').length;
const someText = fc
  .array(
    fc.constantFrom(
      'a',
      'Wort',
      ' ',
      '  ',
      '\n',
      '-',
      '/',
      'M\u0302',
      'k\u035fh',
      '\u00a0',
      '\u0301',
    ),
  )
  .map((parts) => parts.join(''));

describe('lines', () => {
  it('never separate a letter from its marks, nor the letters spanned by a mark', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 9 }), (text, width) => {
        const lines = wrapText(text.replace(/(^|\n)\p{M}+/gu, '$1'), width, measure);
        for (const line of lines) expect(line).not.toMatch(/^\p{M}|\u035f$/u);
      }),
    );
  });

  it('do not break at a no-break space', () => {
    expect(wrapText('gut 12\u00a0000\u202f€', 8, measure)).toEqual(['gut', '12\u00a0000\u202f€']);
  });

  it('end with a space where a word ends, but not inside words or at the end', () => {
    const text = 'Die Informationssicherheit der Fach-/IT-Verfahren\nist wichtig';
    expect(withSpaces(wrapText(text, 12, measure), text)).toEqual([
      'Die ',
      'Informations',
      'sicherheit ',
      'der Fach-/',
      'IT-Verfahren ',
      'ist wichtig',
    ]);
    fc.assert(
      fc.property(someText, (odd) => {
        const lines = wrapText(odd, 5, measure);
        expect(withSpaces(lines, odd).map((line) => line.trimEnd())).toEqual(
          lines.map((line) => line.trimEnd()),
        );
      }),
    );
  });

  it('are divided into parts with and without marks', () => {
    expect(markedParts('ab M\u0302k\u035fh c')).toEqual([
      { text: 'ab ', marked: false },
      { text: 'M\u0302k\u035fh', marked: true },
      { text: ' c', marked: false },
    ]);
  });
});

describe('printableText', () => {
  const has = (code: number): boolean => code < 0x400;

  it('composes letters, drops invisible characters, keeps line breaks', () => {
    const text = 'u\u0308ber\u00ad\u200b\u0007 a\tb\r\nc\rd\u2028e\u0085f';
    expect(printableText(text, has)).toEqual({ text: 'über a b\nc\nd\ne\nf', replaced: [] });
  });

  it('puts a question mark for each missing letter, including lone surrogates', () => {
    expect(printableText('a😀漢\ud800b', has)).toEqual({
      text: 'a???b',
      replaced: ['😀', '漢', '\ud800'],
    });
  });

  it('gives a mark without a letter a space to sit on', () => {
    expect(printableText('\u0302a\n\u0301b', has).text).toBe('\u00a0\u0302a\n\u00a0\u0301b');
  });
});

describe('columnWidths', () => {
  it('shares by weight if all words have room', () => {
    expect(columnWidths([1, 3], [10, 20], 100)).toEqual([25, 75]);
  });

  it('gives words the room they need if others can spare it, and loses no width', () => {
    const columns = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 5 }), word: fc.integer({ min: 0, max: 90 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(columns, (list) => {
        const words = list.map(({ word }) => Math.max(8, word));
        const widths = columnWidths(
          list.map(({ weight }) => weight),
          words,
          170,
        );
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(170);
        for (const width of widths) expect(width).toBeGreaterThan(0);
        if (words.reduce((sum, word) => sum + word, 0) <= 170)
          widths.forEach((width, index) =>
            expect(width).toBeGreaterThanOrEqual((words[index] ?? 0) - 1e-9),
          );
      }),
    );
  });
});
