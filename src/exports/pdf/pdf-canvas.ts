/**
 * A4 pages to write on from top to bottom: fonts, line breaking, page breaks. Knows jsPDF, knows nothing of reports.
 * Lengths in millimetres from the top left corner, font sizes in points.
 */
import type { jsPDF } from 'jspdf';
import { wrapText } from './pdf-text';

export type FontStyle = 'regular' | 'bold';
export interface TextStyle {
  size: number;
  style?: FontStyle;
  /** Shade of grey, 0 = black. Dark enough for print: at most 90. */
  grey?: number;
}

export const PAGE = { width: 210, height: 297, margin: 20, bottom: 22 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const FAMILY = 'Noto Sans';
const MM_PER_POINT = 25.4 / 72;
const LINE_HEIGHT = 1.4;

export class PdfCanvas {
  readonly document: jsPDF;
  /** Top of the next line. */
  y: number = PAGE.margin;
  /** Letters that the font does not have and that were replaced by "?". */
  replaced = 0;
  readonly #widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

  constructor(document: jsPDF, fonts: Record<FontStyle, string>) {
    this.document = document;
    for (const style of ['regular', 'bold'] as const) {
      document.addFileToVFS(`${style}.ttf`, fonts[style]);
      document.addFont(`${style}.ttf`, FAMILY, style === 'bold' ? 'bold' : 'normal');
    }
  }

  get page(): number {
    return this.document.getCurrentPageInfo().pageNumber;
  }

  lineHeight(style: TextStyle): number {
    return style.size * MM_PER_POINT * LINE_HEIGHT;
  }

  /** Prepares a text of unknown origin: composed letters, no control signs, nothing the font cannot draw. */
  printable(text: string): string {
    this.#select({ size: 10 });
    const { metadata } = this.document.getFont() as unknown as { metadata: FontMetadata };
    let clean = '';
    for (const letter of text.normalize('NFC').replace(/\t/g, ' ')) {
      const code = letter.codePointAt(0) ?? 0;
      if (code === 10 || code === 13) clean += letter;
      else if (code < 32 || code === 0xad || (code >= 0x200b && code <= 0x200f)) continue;
      else if (code <= 0xffff && metadata.characterToGlyph(code) !== 0) clean += letter;
      else {
        clean += '?';
        this.replaced += 1;
      }
    }
    return clean;
  }

  wrap(text: string, width: number, style: TextStyle): string[] {
    return wrapText(text, width, (piece) => this.widthOf(piece, style));
  }

  widthOf(text: string, style: TextStyle): number {
    const widths = this.#widths[style.style ?? 'regular'];
    let sum = 0;
    for (const letter of text) {
      let width = widths.get(letter);
      if (width === undefined) {
        this.#select(style);
        width = this.document.getStringUnitWidth(letter);
        widths.set(letter, width);
      }
      sum += width;
    }
    return sum * style.size * MM_PER_POINT;
  }

  /** Writes lines from `y` downwards without looking at the end of the page; returns the height used. */
  draw(lines: readonly string[], at: { x: number; y: number }, style: TextStyle): number {
    this.#select(style);
    const height = this.lineHeight(style);
    const ascent = style.size * MM_PER_POINT * 1.05;
    lines.forEach((line, index) => {
      if (line !== '') this.document.text(line, at.x, at.y + ascent + index * height);
    });
    return lines.length * height;
  }

  drawRight(line: string, at: { right: number; y: number }, style: TextStyle): void {
    this.draw([line], { x: at.right - this.widthOf(line, style), y: at.y }, style);
  }

  /** Writes a text at the left margin, over as many pages as it needs. */
  flow(text: string, style: TextStyle, indent = 0): void {
    const lines = this.wrap(text, TEXT_WIDTH - indent, style);
    for (const line of lines) {
      this.need(this.lineHeight(style));
      this.y += this.draw([line], { x: PAGE.margin + indent, y: this.y }, style);
    }
  }

  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** Starts a new page unless `height` still fits on this one; returns true if it did. */
  need(height: number): boolean {
    if (height <= this.room) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.document.addPage();
    this.y = PAGE.margin;
  }

  line(from: { x: number; y: number }, to: { x: number; y: number }, grey = 170): void {
    this.document.setDrawColor(grey);
    this.document.setLineWidth(0.2);
    this.document.line(from.x, from.y, to.x, to.y);
  }

  #select({ size, style = 'regular', grey = 0 }: TextStyle): void {
    this.document.setFont(FAMILY, style === 'bold' ? 'bold' : 'normal');
    this.document.setFontSize(size);
    this.document.setTextColor(grey);
  }
}

interface FontMetadata {
  characterToGlyph: (code: number) => number;
}
