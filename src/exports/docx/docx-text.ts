/**
 * What people typed, as Word runs: line breaks and tabs stay, letters are composed (NFC), and what XML cannot hold
 * becomes U+FFFD. Every text of the document goes through here.
 */
import { Paragraph, Tab, TextRun, type IRunPropertiesOptions } from 'docx';
import { BOX_STYLE } from './styles/style-names';

/** Characters XML 1.0 cannot represent, not even escaped, including lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A brace ends its run, because docx replaces "{…}" in the finished XML if it looks like one of its own
 * placeholders. Its combining marks stay with it, as all marks do with their letter.
 */
const PIECES = /\r\n|[\r\n\t]|[^\r\n\t{]*\{\p{M}*|[^\r\n\t{]+/gu;

/** The empty box before anything that can be ticked. */
const BOX = '\u{2610}';

/** The text with U+FFFD in place of what XML forbids. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\u{FFFD}').normalize('NFC');
}

/** For an attribute that docx writes: braces are separated from what follows by a zero-width character. */
export function attributeText(text: string): string {
  return xmlText(text).replaceAll('{', '{\u{2060}');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** For an attribute that we write ourselves. */
export function escapedXml(text: string): string {
  return xmlText(text).replace(/[&<"]/g, (sign) => ENTITIES[sign] ?? sign);
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

/** A text after an empty box; `gap`: a tab if the lines of the text are to align. */
export function boxRuns(text: string, gap: '\t' | '\u{A0}'): TextRun[] {
  return [new TextRun({ style: BOX_STYLE, text: BOX }), ...textRuns(`${gap}${text}`)];
}

/** A paragraph with a style; nothing if there is no text. */
export function wordsOf(style: string, text: string): Paragraph[] {
  return text.trim() === '' ? [] : [new Paragraph({ style, children: textRuns(text) })];
}
