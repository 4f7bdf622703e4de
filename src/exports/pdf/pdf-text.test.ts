import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './pdf-text';

/** Every letter is one wide; all that matters is that no line is too long and no letter is lost. */
const measure = (text: string): number => Array.from(text).length;
const WIDTH = 12;
const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
  maxLength: 12,
});
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

describe('wrapText', () => {
  it('makes no line wider than the width and loses no letter', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const lines = wrapText(text, WIDTH, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(WIDTH);
        expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text));
      }),
    );
  });

  it('keeps words whole if they fit', () => {
    const text = 'Die Tür ist zu und der Schlüssel liegt im Schrank';
    expect(wrapText(text, WIDTH, measure).join(' ')).toBe(text);
  });

  it('breaks after hyphens and slashes, and words that are too long at the end of the line', () => {
    expect(wrapText('Fach-/IT-Verfahren', WIDTH, measure)).toEqual(['Fach-/IT-', 'Verfahren']);
    expect(wrapText('Informationssicherheit', WIDTH, measure)).toEqual([
      'Informations',
      'sicherheit',
    ]);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrapText('a\r\n\nb', WIDTH, measure)).toEqual(['a', '', 'b']);
  });
});
