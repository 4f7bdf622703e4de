/**
 * What people typed, as the cell of a workbook holds it. The words come back as they were typed; only what XML cannot
 * write becomes U+FFFD.
 */

/** Characters XML 1.0 has no way to write, not even escaped; halves of surrogate pairs among them. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Spreadsheets read "_x0041_" as the letter A; the underscore before it is written in the same way. */
const ESCAPE = /_(?=x[\dA-Fa-f]{4}_)/g;

/** A cell of Excel holds no more UTF-16 units, and says so only by cutting. */
const MAX_CELL = 32_767;

/** The text for the file, and how many of its characters were replaced. Throws rather than cut. */
export function cellText(text: string): { text: string; replaced: number } {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.length > MAX_CELL) throw new RangeError('A text does not fit into a cell');
  return {
    text: lines.replace(FORBIDDEN, '\u{FFFD}').replace(ESCAPE, '_x005F_'),
    replaced: lines.match(FORBIDDEN)?.length ?? 0,
  };
}
