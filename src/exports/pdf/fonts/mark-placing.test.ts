import { existsSync, readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { fonts } from '../expect.fixture';
import { placeMarks, type PlacedGlyph } from './mark-placing';
import { PdfFont, type Glyph } from './pdf-font';
import type { Box } from './true-type';

const LIST = new URL('../../../../../shared/data/din91379/din91379-2022-08.json', import.meta.url);
const font = new PdfFont(new jsPDF(), { name: 'Probe', file: fonts.regular });

function glyphsOf(text: string): Glyph[] {
  return Array.from(text, (letter) => {
    const glyph = font.glyph(letter.codePointAt(0) ?? 0);
    if (glyph === null) throw new Error(letter);
    return glyph;
  });
}

function boxOf({ glyph, x, y }: PlacedGlyph): Box {
  const box = font.trueType.box(glyph.id);
  if (box === null) throw new Error('nothing to see');
  return { left: box.left + x, right: box.right + x, bottom: box.bottom + y, top: box.top + y };
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.bottom < other.top &&
  other.bottom < one.top;
const middle = ({ left, right }: Box): number => (left + right) / 2;

/** Placed glyphs of a letter with marks: the letter's box, then those of the marks. */
function boxesOf(text: string): [Box, ...Box[]] {
  const [base, ...marks] = placeMarks(glyphsOf(text), font).placed.map(boxOf);
  if (base === undefined) throw new Error('no letter');
  return [base, ...marks];
}

describe('placeMarks', { timeout: 60_000 }, () => {
  it('places all marks of DIN 91379 clear of their letter and each other, and at their own letter', ({
    skip,
  }) => {
    if (!existsSync(LIST)) skip('the list of DIN 91379 is not there');
    const { groups } = JSON.parse(readFileSync(LIST, 'utf8')) as {
      groups: Record<string, { s: string }[]>;
    };
    const sequences = Object.values(groups)
      .flat()
      .map(({ s }) => s.normalize('NFC'))
      .filter((text) => /^\P{M}\p{M}+$/u.test(text));
    expect(sequences.length).toBeGreaterThan(130);
    for (const text of sequences) {
      const [base, ...marks] = boxesOf(text);
      for (const mark of marks) {
        // Horns, ogoneks and cedillas grow out of their letter; a comma uses the free corner of a k.
        if (!/[\u0315\u031b\u0327\u0328]/.test(text)) expect(overlap(base, mark), text).toBe(false);
        expect(middle(mark), text).toBeGreaterThan(base.left);
        expect(middle(mark), text).toBeLessThan(base.right + 200);
      }
      marks.forEach((mark, index) =>
        marks.slice(index + 1).forEach((other) => expect(overlap(mark, other), text).toBe(false)),
      );
    }
  });

  it('centres a mark above its letter, higher above a capital', () => {
    const [low, overLow] = boxesOf('n\u0302');
    const [high, overHigh] = boxesOf('M\u0302');
    expect(middle(overLow ?? low) - middle(low)).toBeCloseTo(0, -2);
    expect(middle(overHigh ?? high) - middle(high)).toBeCloseTo(0, -2);
    expect((overLow ?? low).bottom).toBeGreaterThan(low.top);
    expect((overHigh ?? high).bottom).toBeGreaterThan(high.top);
  });

  it('sets marks on each other, and below each other', () => {
    const [base, first, second] = boxesOf('x\u0302\u030c');
    expect(second?.bottom).toBeGreaterThan(first?.bottom ?? base.top);
    const [, under, lower] = boxesOf('x\u0323\u0325');
    expect(lower?.top).toBeLessThan(under?.bottom ?? 0);
  });

  it("follows the font's anchors if it has them", () => {
    const { placed } = placeMarks(glyphsOf('x\u0302\u030c'), font);
    const [letter, first, second] = placed;
    if (!letter || !first || !second) throw new Error('not three glyphs');
    const onLetter = font.anchors.onBase(letter.glyph.id, first.glyph.id);
    expect({ x: first.x, y: first.y }).toEqual(onLetter);
    const onMark = font.anchors.onMark(first.glyph.id, second.glyph.id);
    expect({ x: second.x - first.x, y: second.y - first.y }).toEqual(onMark);
  });

  it('centres marks by their boxes if the font has no anchor for them', () => {
    for (const text of ['§\u0302', '§\u0323', '@\u0304']) {
      const [base, mark] = boxesOf(text);
      if (mark === undefined) throw new Error('no mark');
      expect(middle(mark), text).toBeCloseTo(middle(base), 0);
      expect(overlap(base, mark), text).toBe(false);
    }
  });

  it('spans two letters with a double mark, clear of both', () => {
    const { placed, width } = placeMarks(glyphsOf('K\u035fH'), font);
    const [first, mark, second] = placed.map(boxOf);
    if (!first || !mark || !second) throw new Error('not three glyphs');
    expect(width).toBe(glyphsOf('KH').reduce((sum, glyph) => sum + glyph.width, 0));
    expect(mark.left).toBeLessThan(first.right);
    expect(mark.right).toBeGreaterThan(second.left);
    expect(overlap(mark, first) || overlap(mark, second)).toBe(false);
    for (const double of '\u035c\u035d\u035e\u035f\u0360\u0361\u0362') {
      const boxes = placeMarks(glyphsOf(`K${double}H`), font).placed.map(boxOf);
      const [left, sign, right] = boxes;
      if (!left || !sign || !right) throw new Error('not three glyphs');
      expect(Math.abs(middle(sign) - (glyphsOf('K')[0]?.width ?? 0)), double).toBeLessThan(1);
      expect(overlap(sign, left) || overlap(sign, right), double).toBe(false);
    }
  });
});
