import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { PAPER_COLOURS, type PictureColour } from '../picture';
import { fitText, textColourOn, textWidth } from './picture-text';
import { contrast } from './picture.fixture';

const FONTS = new URL('../../../../node_modules/@expo-google-fonts/noto-sans/', import.meta.url);
const measure = (style: 'normal' | 'bold'): ((text: string) => number) => {
  const document = new jsPDF({ unit: 'mm' });
  const file = style === 'bold' ? '700Bold/NotoSans_700Bold' : '400Regular/NotoSans_400Regular';
  const font = readFileSync(new URL(`${file}.ttf`, FONTS)).toString('base64');
  document.addFileToVFS('font.ttf', font);
  document.addFont('font.ttf', 'Noto', style, undefined, 'Identity-H');
  document.setFont('Noto', style);
  document.setFontSize(10);
  return (text) => document.getTextWidth(text);
};
const regular = measure('normal');
const bold = measure('bold');

const latin = Array.from({ length: 0x180 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  .filter((letter) => /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(letter))
  .concat(['…', '–', '—', '„', '“', '€', 'ẞ']);

describe('textWidth', () => {
  it('is never less than the font needs, and seldom much more', () => {
    const tooNarrow = latin.filter(
      (letter) =>
        textWidth(letter, 10) < regular(letter) || textWidth(letter, 10, true) < bold(letter),
    );
    expect(tooNarrow.join(' ')).toBe('');
    for (const text of ['Bearbeitungsstand: 31 von 48 · 65 %', 'OPS.1.1.2 IT-Administration'])
      expect(textWidth(text, 10)).toBeLessThan(1.2 * regular(text));
  });
  it('a combining mark takes no space of its own', () => {
    expect(textWidth('M\u0302', 10)).toBe(textWidth('M', 10));
  });
});

describe('fitText', () => {
  it('fits, and is the text or a beginning of it marked as shortened', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.double({ min: 3, max: 170, noNaN: true }),
        (text, width) => {
          const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
          const fitted = fitText(text, width, 7.5);
          expect(textWidth(fitted, 7.5)).toBeLessThanOrEqual(Math.max(width, textWidth('…', 7.5)));
          if (textWidth(line, 7.5) <= width) expect(fitted).toBe(line);
          else {
            expect(fitted.endsWith('…')).toBe(true);
            expect(line.startsWith(fitted.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
  it('has no line breaks and no control characters', () => {
    expect(fitText('Version\r\n1.0\u0007 neu', 170, 7.5)).toBe('Version 1.0 neu');
  });
});

it('every colour behind texts leaves them readable', () => {
  for (const fill of Object.keys(PAPER_COLOURS) as PictureColour[])
    expect(contrast(textColourOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
});
