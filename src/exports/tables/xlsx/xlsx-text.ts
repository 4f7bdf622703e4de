/**
 * What people typed, as a workbook cell holds it. The text is read back as it was typed; only what XML cannot
 * write becomes U+FFFD.
 */

/** Characters XML 1.0 cannot represent, not even escaped, including lone surrogates. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Spreadsheets read "_x0041_" as the letter A; so its leading underscore is itself written that way. */
const ESCAPE = /_(?=x[\dA-Fa-f]{4}_)/g;

/** An Excel cell holds no more UTF-16 code units; anything beyond is silently cut. */
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
