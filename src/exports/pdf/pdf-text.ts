/** Breaking text into lines that fit. Pure: the width of a text is asked from whoever knows the font. */

export type MeasureText = (text: string) => number;

/**
 * Lines of at most `width`. Breaks at spaces and after hyphens and slashes; a word that is wider than a line is
 * broken where the line ends. Line breaks in the text are kept. No letter is lost, only spaces at line ends.
 */
export function wrapText(text: string, width: number, measure: MeasureText): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
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

/** Words with the space behind them; hyphen and slash end a piece. */
function piecesOf(paragraph: string): string[] {
  return paragraph.match(/[^\s/-]*(?:[/-]+|\s+|$)/gu)?.filter((piece) => piece !== '') ?? [];
}

function breakWord(word: string, width: number, measure: MeasureText): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
