import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './amount';

const MAX = 999_999_999;
const euros = (text: string): unknown => {
  const read = readNumber(text, { max: MAX, euros: true });
  if (read.kind === 'number') return read.value;
  return read.kind === 'fraction' ? read.choices : read.kind;
};
const count = (text: string): unknown => {
  const read = readNumber(text, { max: 99_999 });
  if (read.kind === 'number') return read.value;
  return read.kind === 'fraction' ? read.choices : read.kind;
};

describe('readNumber', () => {
  it.each([
    ['4800', 4800],
    ['4.800', 4800],
    ['4,800', 4800],
    ['4 800', 4800],
    ['4\u{202F}800', 4800],
    ["4'800", 4800],
    ['4’800', 4800],
    ['1.234.567', 1_234_567],
    ['0', 0],
    ['007', 7],
    ['4.800,00', 4800],
    ['4,800.00', 4800],
    ['99.00', 99],
    ['1.200,- €', 1200],
    ['1.200,– Euro', 1200],
    ['€ 1,200', 1200],
    ['EUR 1200', 1200],
  ])('understands %j as euros', (text, value) => expect(euros(text)).toBe(value));

  it.each([
    ['99.90', [100, 99]],
    ['99,90', [100, 99]],
    ['12.50', [13, 12]],
    ['12,5', [13, 12]],
    ['4.800,50', [4801, 4800]],
    ['4,800.50', [4801, 4800]],
    ['4.800,49 €', [4800, 4801]],
    ['0,4', [0, 1]],
    ['8.2', [8, 9]],
  ])('asks which whole euro %j is', (text, choices) => expect(euros(text)).toEqual(choices));

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['8.', 'incomplete'],
    ['4.800,', 'incomplete'],
    ['1.234.', 'incomplete'],
    ['1.234.5', 'incomplete'],
    ['4 8', 'incomplete'],
    ['4.800.500,001', 'wrong'],
    ['4.800.50,00', 'wrong'],
    ['1.2.3', 'wrong'],
    ['12 34 5', 'wrong'],
    ['0.500', 'wrong'],
    ['1234.567', 'wrong'],
    ['-5', 'wrong'],
    ['1e3', 'wrong'],
    ['ca. 50', 'wrong'],
    ['viel', 'wrong'],
    ['1.000.000.000', 'tooLarge'],
    ['999.999.999,50', 'tooLarge'],
  ])('makes no number of %j', (text, kind) => expect(euros(text)).toBe(kind));

  it('takes a count as it is or not at all', () => {
    expect(['12', '8.200', '8,200', '8 200'].map(count)).toEqual([12, 8200, 8200, 8200]);
    expect(['8.2', '8,2', '12,00', '12 €', '100.000'].map(count)).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
      'wrong',
      'tooLarge',
    ]);
  });

  it('reads back every number in every notation, and never a different one', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: MAX }),
        fc.constantFrom('de', 'en', 'fr', 'de-CH'),
        (value, place) => {
          expect(euros(value.toLocaleString(place))).toBe(value);
          expect(euros(String(value))).toBe(value);
        },
      ),
    );
  });

  it('never makes more of a text than its digits say', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d., ']{1,12}$/), (text) => {
        const read = readNumber(text, { max: MAX, euros: true });
        if (read.kind !== 'number') return;
        const digits = text
          .trim()
          .replace(/[.,]00$/, '')
          .replace(/\D/g, '');
        expect(read.value).toBe(Number(digits));
      }),
    );
  });
});
