/** Breaks text into lines that fit. Pure: the caller, who knows the font, measures the width of a text. */

export type MeasureText = (text: string) => number;

const MARK = /\p{M}/u;
/** A letter and its combining marks; a mark that spans two letters holds both. */
const CLUSTER = /\P{M}(?:\p{M}*[\u035c-\u0362]\p{M}*(?!\s)\P{M})*\p{M}*|\p{M}+/gu;
/** Spaces where a line may end, without the no-break ones. */
const SPACES = '\\t\\v\\f \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000';
const PIECE = new RegExp(`[^/\\-${SPACES}]*(?:[/-]+|[${SPACES}]+|$)\\p{M}*`, 'gu');

/** The parts of a text that no line break may split. */
export function clustersOf(text: string): string[] {
  return text.match(CLUSTER) ?? [];
}

/** The line in parts, each as long as possible; those with combining marks are separate. */
export function markedParts(line: string): { text: string; marked: boolean }[] {
  if (!MARK.test(line)) return [{ text: line, marked: false }];
  const parts: { text: string; marked: boolean }[] = [];
  for (const cluster of clustersOf(line)) {
    const marked = MARK.test(cluster);
    const last = parts.at(-1);
    if (last?.marked === marked) last.text += cluster;
    else parts.push({ text: cluster, marked });
  }
  return parts;
}

/**
 * Lines of at most `width`. Breaks at spaces and after hyphens and slashes; a word wider than a line is
 * broken where the line ends, never between a letter and its marks. Line breaks in the text are kept. No letter is
 * lost, only spaces at line ends.
 */
export function wrapText(text: string, width: number, measure: MeasureText): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

/**
 * The same lines, with a space after those that end with a word, so that words stay apart when read aloud or copied.
 */
export function withSpaces(lines: readonly string[], text: string): string[] {
  let place = 0;
  return lines.map((line, index) => {
    place = text.indexOf(line, place) + line.length;
    const ends = index < lines.length - 1 && line !== '' && /\s/u.test(text.charAt(place));
    return ends ? `${line} ` : line;
  });
}

function wrapParagraph(paragraph: string, width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const piece of piecesOf(paragraph)) {
    const pieceWidth = measure(piece);
    if (lineWidth + measure(piece.trimEnd()) <= width) {
      line += piece;
      lineWidth += pieceWidth;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const parts = measure(piece.trimEnd()) <= width ? [piece] : breakWord(piece, width, measure);
    line = parts.pop() ?? '';
    lines.push(...parts);
    lineWidth = measure(line);
  }
  return [...lines, line.trimEnd()];
}

/** Words with the space after them; hyphen and slash end a piece. Lines end nowhere else unless a word is too long. */
export function piecesOf(paragraph: string): string[] {
  return paragraph.match(PIECE)?.filter((piece) => piece !== '') ?? [];
}

function breakWord(word: string, width: number, measure: MeasureText): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of clustersOf(word)) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
