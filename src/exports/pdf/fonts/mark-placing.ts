/**
 * Where the glyphs of a letter with combining marks go. The font's own anchors come first; where it has none, or
 * marks would overlap, the boxes of the glyphs decide. Lengths in thousandths of the font size, which are the
 * units of Noto Sans.
 */
import type { Glyph, PdfFont } from './pdf-font';
import type { Box } from './true-type';

export interface PlacedGlyph {
  glyph: Glyph;
  x: number;
  y: number;
}

const GAP = 40;
/** A mark beside its letter, such as a comma or a horn, keeps this distance from the next one. */
const BESIDE_GAP = 30;
/** Marks that begin higher than this sit on top; those that end below the line hang; others go through the letter. */
const MIDDLE = 400;
const EMPTY: Box = { left: 0, bottom: 0, right: 0, top: 0 };

/** Marks that span the letter before and the letter after them. */
const isDouble = ({ code }: Glyph): boolean => code >= 0x35c && code <= 0x362;

/** Glyphs of one cluster with their positions in it, and how far the pen moves. */
export function placeMarks(
  glyphs: readonly Glyph[],
  font: PdfFont,
): { placed: PlacedGlyph[]; width: number } {
  const bases: PlacedGlyph[] = [];
  const placed: PlacedGlyph[] = [];
  const doubles: PlacedGlyph[] = [];
  let marks: PlacedGlyph[] = [];
  let width = 0;
  for (const glyph of glyphs) {
    const base = bases.at(-1);
    let next: PlacedGlyph = { glyph, x: width, y: 0 };
    if (!glyph.isMark || base === undefined) {
      bases.push(next);
      marks = [];
    } else if (isDouble(glyph)) {
      doubles.push(next);
    } else {
      next = attach(glyph, { base, marks }, font);
      marks.push(next);
    }
    placed.push(next);
    width = Math.max(width + glyph.width, besideOf(next, bases.at(-1), font));
  }
  for (const mark of doubles) spanBoth(mark, bases, font);
  return { placed, width };
}

/** The right edge of a mark to the right of its letter; 0 if it is above or below. */
function besideOf(mark: PlacedGlyph, base: PlacedGlyph | undefined, font: PdfFont): number {
  if (!mark.glyph.isMark || isDouble(mark.glyph) || base === undefined) return 0;
  const { left, right } = placedBox(mark, font);
  return (left + right) / 2 - base.x > 0.75 * base.glyph.width ? right + BESIDE_GAP : 0;
}

function attach(
  glyph: Glyph,
  to: { base: PlacedGlyph; marks: readonly PlacedGlyph[] },
  font: PdfFont,
): PlacedGlyph {
  for (const below of [...to.marks].reverse()) {
    const offset = font.anchors.onMark(below.glyph.id, glyph.id);
    if (offset) return { glyph, x: below.x + offset.x, y: below.y + offset.y };
  }
  const { base } = to;
  const offset = font.anchors.onBase(base.glyph.id, glyph.id);
  const mark = offset
    ? { glyph, x: base.x + offset.x, y: base.y + offset.y }
    : centred(glyph, base, font);
  for (const other of to.marks) moveOff(mark, other, font);
  return mark;
}

/** Centred above or below the letter, for marks without an anchor in the font. */
function centred(glyph: Glyph, base: PlacedGlyph, font: PdfFont): PlacedGlyph {
  const box = font.trueType.box(base.glyph.id) ?? { ...EMPTY, right: base.glyph.width };
  const own = font.trueType.box(glyph.id) ?? EMPTY;
  const x = base.x + (box.left + box.right - own.left - own.right) / 2;
  return { glyph, x, y: clearance(own, box) };
}

/** How far a mark must move up or down to stay clear of the letter. */
function clearance(mark: Box, letter: Box): number {
  if (mark.bottom >= MIDDLE) return Math.max(0, letter.top + GAP - mark.bottom);
  if (mark.top <= 0) return Math.min(0, letter.bottom - GAP - mark.top);
  return 0;
}

function moveOff(mark: PlacedGlyph, other: PlacedGlyph, font: PdfFont): void {
  const [own, its] = [placedBox(mark, font), placedBox(other, font)];
  const apart =
    own.left >= its.right ||
    its.left >= own.right ||
    own.bottom >= its.top ||
    its.bottom >= own.top;
  if (apart) return;
  if (own.bottom >= MIDDLE) mark.y += its.top + GAP - own.bottom;
  else if (own.top <= 0) mark.y += its.bottom - GAP - own.top;
}

function placedBox({ glyph, x, y }: PlacedGlyph, font: PdfFont): Box {
  const { left, bottom, right, top } = font.trueType.box(glyph.id) ?? EMPTY;
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
}

/** A double mark lies between its letters and clear of both. */
function spanBoth(mark: PlacedGlyph, bases: readonly PlacedGlyph[], font: PdfFont): void {
  const own = font.trueType.box(mark.glyph.id) ?? EMPTY;
  const boxes = bases.map((base) => placedBox(base, font));
  mark.x -= (own.left + own.right) / 2;
  mark.y = clearance(own, {
    ...EMPTY,
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    top: Math.max(...boxes.map(({ top }) => top)),
  });
}
