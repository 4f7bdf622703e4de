/**
 * What people typed, as runs of Word: line breaks and tabs stay, and what XML cannot hold becomes U+FFFD. Every text of
 * the document goes through here.
 */
import { Tab, TextRun, type IRunPropertiesOptions } from 'docx';

/** Characters XML 1.0 has no way to write, not even escaped; halves of surrogate pairs among them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A brace ends its piece, because docx replaces "{…}" in the finished XML where it looks like one of its own
 * placeholders.
 */
const PIECES = /\r\n|[\r\n\t]|[^\r\n\t{]*\{|[^\r\n\t{]+/g;

/** The text with U+FFFD in place of what XML forbids. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\u{FFFD}');
}

/** The text as runs that Word shows as it was typed. */
export function textRuns(text: string, style: IRunPropertiesOptions = {}): TextRun[] {
  const pieces = xmlText(text).match(PIECES) ?? [];
  return pieces.map((piece) => {
    if (piece === '\t') return new TextRun({ ...style, children: [new Tab()] });
    if (/^[\r\n]/.test(piece)) return new TextRun({ ...style, break: 1 });
    // Not as a child: docx takes the child "CURRENT" for a page number.
    return new TextRun({ ...style, text: piece });
  });
}
