/**
 * Texts in pictures: their width, and how they are made to fit. A picture is made without a face that could
 * measure, so widths are upper estimates by the kind of letter, for Noto Sans and similar fonts.
 */
import type { PictureColour } from '../picture';

/** Millimetres per point. */
const POINT = 25.4 / 72;
/** The smallest text in a picture, in points. */
export const SMALL = 7.5;

/** Kinds of letters by the width of their widest, as a fraction of the font size; everything else is wider. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[\s.,:;'!ijlfIJ()[\]·-]$/u, 0.37],
  [/^[rt/"]$/u, 0.43],
  [/^[scz?_{}–„“”]$/u, 0.62],
  [/^[\d|aekvxyEFLSTYZ+<>=$§€*]$/u, 0.59],
  [/^[bdghnopqußABCKPRVX#]$/u, 0.66],
  [/^[DGHNOQUw&]$/u, 0.81],
  [/^[\u0020-\u024f…—]$/u, 1.1],
  [/^[\u0250-\uffff]$/u, 1.2],
];
const WIDEST = 1.6;

/** An accent does not widen a letter. */
function letterWidth(letter: string): number {
  const base = letter.normalize('NFD').charAt(0);
  const plain = letter.length > 1 ? letter : base;
  return KINDS.find(([kind]) => kind.test(plain))?.[1] ?? WIDEST;
}

/** The most millimetres a text can take; `size` in points. */
export function textWidth(text: string, size: number, bold = false): number {
  let letters = 0;
  for (const letter of text.normalize('NFC')) letters += letterWidth(letter);
  return letters * size * POINT * (bold ? 1.12 : 1);
}

/** The text on one line of at most `width` millimetres; what does not fit is replaced by "…". */
export function fitText(text: string, width: number, size: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (textWidth(line, size) <= width) return line;
  let fitting = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (textWidth(`${fitting}${segment}…`, size) > width) break;
    fitting += segment;
  }
  return `${fitting.trimEnd()}…`;
}

/** Ink on pale colours, paper on dark ones: the contrast is always sufficient. */
export function textColourOn(fill: PictureColour): PictureColour {
  return ON_DARK.has(fill) ? 'paper' : 'ink';
}

const ON_DARK: ReadonlySet<PictureColour> = new Set([
  'ink',
  'muted',
  'yes',
  'no',
  'dispensable',
  'incomplete',
  'share4',
  'share5',
  'course1',
  'course2',
]);
