import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';
import { bytesOf } from './probe-import';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const latin = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, swap: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const pair = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
    return swap ? pair.reverse() : pair;
  });

describe('the encoding of a file', () => {
  const text = 'Gerät;Größe';
  it.each([
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, ...bytesOf(text)), 'utf-8'],
    ['UTF-16 of Excel', bytes(0xff, 0xfe, ...utf16(text, false)), 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, ...utf16(text, true)), 'utf-16be'],
    ['a German Excel', bytes(...latin(text)), 'windows-1252'],
  ] as const)('is found for %s', (_name, file, encoding) => {
    expect(decodeText(file)).toEqual({ kind: 'text', text, encoding });
  });

  it('reads the euro sign and the quotation marks of Windows', () => {
    const file = bytes(0x84, 0x80, 0x93, 0xe4, 0x9f);
    expect(decodeText(file)).toMatchObject({ text: '„€“äŸ', encoding: 'windows-1252' });
  });

  it('makes every line end the same', () => {
    expect(decodeText(bytesOf('a\r\nb\rc\nd\n\n'))).toMatchObject({ text: 'a\nb\nc\nd\n\n' });
  });
});

describe('what is no text', () => {
  it.each([
    ['xlsx, ods, zip', bytes(0x50, 0x4b, 3, 4, 20), 'spreadsheet'],
    ['an empty zip', bytes(0x50, 0x4b, 5, 6), 'spreadsheet'],
    ['the old xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'spreadsheet'],
    ['PDF', bytesOf('%PDF-1.7\n'), 'notText'],
    ['NUL in UTF-8', bytesOf('a\0b'), 'notText'],
    ['NUL in windows-1252', bytes(0xe4, 0, 0xe4), 'notText'],
    ['UTF-8 mark, but no UTF-8', bytes(0xef, 0xbb, 0xbf, 0xe4), 'notText'],
    ['half a letter of UTF-16', bytes(0xff, 0xfe, 0x41), 'notText'],
  ] as const)('is refused: %s', (_name, file, reason) => {
    expect(decodeText(file)).toEqual({ kind: 'refused', reason });
  });

  it('is not a list of cars', () => {
    expect(decodeText(bytesOf('PKW;Bauhof'))).toMatchObject({ kind: 'text' });
  });
});

it('never throws and never replaces a character silently', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
      const decoded = decodeText(file);
      if (decoded.kind === 'text' && decoded.encoding !== 'utf-8')
        expect(decoded.text).not.toContain('\uFFFD');
    }),
    { numRuns: 2000 },
  );
});
