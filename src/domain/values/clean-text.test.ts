import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, nameKey, sameName } from './clean-text';

/** Letters, and everything that may come with them. */
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)))
    .map((letters) => letters.join('')),
  fc
    .array(fc.constantFrom('a', 'u', '\u0308', '\n', '\r', '\u000b', '\ufeff', '\ud83d', ' ', '\t'))
    .map((l) => l.join('')),
);

describe('a text that comes in', () => {
  it.each([
    ['letters in pieces', 'Bu\u0308rgerbu\u0308ro', 'Bürgerbüro'],
    [
      'line breaks of Word, of pages, of others',
      'a\vb\fc\u0085d\u2028e\u2029f\r\ng\rh',
      'a\nb\nc\nd\ne\nf\ng\nh',
    ],
    ['bullets of Word', '\uf0b7 eins\n\uf0a7 zwei\n\uf0d8 drei', '• eins\n• zwei\n• drei'],
    ['controls', 'a\0b\u0007c\u001bd\u007fe\u0090f', 'abcdef'],
    ['signs without width', '\ufeffa\u200bb\u00adc\u2060d\u200ee\u202af\u202c\ufffc', 'abcdef'],
    ['halves of letters', 'a\ud83db\udc00c', 'abc'],
    ['no letter at all', '\ufffea\uffff', 'a'],
  ])('is cleaned: %s', (_name, typed, expected) => expect(cleanText(typed)).toBe(expected));

  it.each([
    'Straße, „Größe“ – 5 € · ½ § 3',
    'a\tb\n\n  c ',
    '👩\u200d🚒 ☎\ufe0f 🖨️',
    'می\u200cخواهم',
    'kein\u00a0Umbruch, 12\u202f000',
    'Sign eines anderen Programms: \ue000',
    'schon verloren: \ufffd',
  ])('stays as it is: %j', (text) => expect(cleanText(text)).toBe(text));

  it('has spaces for breaks in a single line', () => {
    expect(cleanLine('Frau\vMuster\n  Hauptamt\tZimmer 3')).toBe('Frau Muster Hauptamt Zimmer 3');
    expect(cleanLine(' a  b ')).toBe(' a  b ');
  });

  it('is clean after one pass, never longer, and has no invisible character left', () => {
    fc.assert(
      fc.property(aText, (text) => {
        for (const clean of [cleanText, cleanLine]) {
          const once = clean(text);
          expect(clean(once)).toBe(once);
          expect(once.length).toBeLessThanOrEqual(text.length);
          expect(once).not.toMatch(/[^\t\n\P{Cc}]|\p{Surrogate}|[\u2028\u2029\ufeff]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('names', () => {
  it.each([
    ['Müller GmbH', 'Mu\u0308ller GmbH'],
    ['Müller GmbH', ' MÜLLER  gmbh '],
    ['Müller GmbH', 'Müller\u00a0GmbH\u200b'],
    ['Müller GmbH', 'Müller\nGmbH'],
    ['IT-Verbund', 'IT\u2011Verbund'],
    ['Büro', 'BU\u0308RO'],
  ])('are the same: %j and %j', (one, other) => expect(sameName(one, other)).toBe(true));
  it.each([
    ['Müller', 'Mueller'],
    ['Müller', 'Muller'],
    ['PC 1', 'PC 2'],
  ])('are not the same: %j and %j', (one, other) => expect(sameName(one, other)).toBe(false));
  it('without a visible character are empty', () => expect(nameKey(' \ufeff\n')).toBe(''));
});
