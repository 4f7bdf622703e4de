/**
 * A4 pages to write on from top to bottom: lines, page breaks, and what each thing drawn belongs to. Knows jsPDF, but
 * not reports. Lengths in millimetres from the top left corner, font sizes in points.
 */
import type { jsPDF } from 'jspdf';
import { PdfLetters, type PdfFonts } from './fonts/pdf-letters';
import { printableText } from './fonts/printable';
import { partsOf } from './jspdf-parts';
import {
  fillOperators,
  PAGE,
  POINTS_PER_MM,
  strokeOperators,
  textOperators,
  TEXT_WIDTH,
  type Box,
  type Point,
  type Stroke,
  type TextStyle,
} from './paper';
import { markedParts, withSpaces, wrapText } from './pdf-text';
import { PdfTags } from './tags/pdf-tags';

const LINE_HEIGHT = 1.4;
const ASCENT = 1.05;
/** As many as a sentence can list. */
const MAX_LETTERS = 12;

export class PdfCanvas {
  readonly document: jsPDF;
  readonly tags = new PdfTags();
  /** Top of the next line. */
  y: number = PAGE.margin;
  /** Letters that no font has, replaced by "?". */
  replaced = 0;
  readonly #missing = new Set<string>();
  #page = 1;
  readonly #letters: PdfLetters;

  constructor(document: jsPDF, fonts: PdfFonts) {
    this.document = document;
    this.#letters = new PdfLetters(document, fonts);
  }

  /** The first few of the letters that were replaced. */
  get letters(): string[] {
    return [...this.#missing];
  }

  get page(): number {
    return this.#page;
  }

  lineHeight({ size }: TextStyle): number {
    return (size / POINTS_PER_MM) * LINE_HEIGHT;
  }

  /** From the top of a line to its baseline. */
  ascent({ size }: TextStyle): number {
    return (size / POINTS_PER_MM) * ASCENT;
  }

  /** Prepares a text of unknown origin. Call it once per text, because it counts what it replaces. */
  printable(text: string): string {
    const { text: clean, replaced } = printableText(text, (code) => this.#letters.has(code));
    this.replaced += replaced.length;
    for (const letter of replaced) if (this.#missing.size < MAX_LETTERS) this.#missing.add(letter);
    return clean;
  }

  /** Lines of a printable text, none wider than `width`. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    return withSpaces(
      wrapText(text, width, (piece) => this.widthOf(piece, style)),
      text,
    );
  }

  widthOf(text: string, { size, style = 'regular' }: TextStyle): number {
    return (this.#letters.widthOf(text, style) * size) / 1000 / POINTS_PER_MM;
  }

  /** Writes lines from `at` downwards regardless of the end of the page; returns the height used. */
  draw(lines: readonly string[], at: Point, style: TextStyle): number {
    const height = this.lineHeight(style);
    const ascent = this.ascent(style);
    lines.forEach((line, index) =>
      this.drawOn(line, { x: at.x, y: at.y + ascent + index * height }, style),
    );
    return lines.length * height;
  }

  drawRight(line: string, at: { right: number; y: number }, style: TextStyle): void {
    const text = line.trimEnd();
    this.draw([text], { x: at.right - this.widthOf(text, style), y: at.y }, style);
  }

  /**
   * Writes one line with its baseline at `at`. Letters with combining marks become spans of their own, which say what
   * they are: their glyphs are where some readers do not expect them.
   */
  drawOn(line: string, at: Point, style: TextStyle): void {
    if (line.trim() === '') return;
    let { x } = at;
    for (const { text, marked } of markedParts(line)) {
      const part = { x, y: at.y };
      if (marked) this.tags.withinSpan(text, () => this.#writePart(text, part, style));
      else this.#writePart(text, part, style);
      x += this.widthOf(text, style);
    }
  }

  #writePart(text: string, at: Point, style: TextStyle): void {
    const { size, style: font = 'regular' } = style;
    const operators = this.#letters.write(text, { size, style: font });
    this.#write(textOperators(operators, at, style));
  }

  /** Writes a printable text at the left margin, over as many pages as needed. */
  flow(text: string, style: TextStyle): void {
    this.flowLines(this.wrap(text, TEXT_WIDTH, style), style);
  }

  /** Lines made by `wrap`. */
  flowLines(lines: readonly string[], style: TextStyle): void {
    let done = 0;
    while (done < lines.length) {
      if (done > 0) this.newPage();
      const left = lines.length - done;
      const fitting = Math.min(this.#linesThatFit(style), left);
      // Neither the first nor the last line of a text is alone on a page.
      const lastAlone = left - fitting === 1;
      const parted = fitting < left && (fitting === 1 || (lastAlone && fitting === 2));
      if ((fitting < 1 || parted) && !this.atTop) {
        this.newPage();
        continue;
      }
      const count = Math.max(1, lastAlone && fitting > 2 ? fitting - 1 : fitting);
      const part = lines.slice(done, done + count);
      this.y += this.draw(part, { x: PAGE.margin, y: this.y }, style);
      done += count;
    }
  }

  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= PAGE.margin;
  }

  #linesThatFit(style: TextStyle): number {
    return Math.floor(this.room / this.lineHeight(style) + 1e-6);
  }

  /** Starts a new page unless `height` fits on this one or this one is empty; returns true if it did. */
  need(height: number): boolean {
    if (height <= this.room + 1e-6 || this.atTop) return false;
    this.newPage();
    return true;
  }

  newPage(): void {
    this.#leave();
    this.document.addPage();
    this.#page = this.document.getNumberOfPages();
    this.y = PAGE.margin;
  }

  /** Goes back to an existing page. */
  toPage(page: number): void {
    this.#leave();
    this.document.setPage(page);
    this.#page = page;
    this.y = PAGE.margin;
  }

  /** Call this when everything is drawn. */
  finish(): void {
    this.#leave();
  }

  /** A rule: ornament that is not read. */
  line(from: Point, to: Point, { grey = 170, width = 0.2, dashed = false } = {}): void {
    const hex = grey.toString(16).padStart(2, '0');
    const colour = `#${hex}${hex}${hex}`;
    this.tags.within('ornament', () => this.stroke([from, to], { width, colour, dashed }));
  }

  /** Belongs to what is being drawn. */
  stroke(points: readonly Point[], stroke: Stroke): void {
    this.#write(strokeOperators(points, stroke));
  }

  /** Belongs to what is being drawn. */
  fill(box: Box, colour: string): void {
    this.#write(fillOperators(box, colour));
  }

  /** Belongs to what is being drawn. `data`: address of a JPEG that holds its bytes. */
  photo(data: string, { x, y, width, height }: Box): void {
    this.#begin();
    this.document.addImage(data, 'JPEG', x, y, width, height);
  }

  #write(operators: string): void {
    this.#begin();
    partsOf(this.document).write(operators);
  }

  #begin(): void {
    const tag = this.tags.begin(this.#page);
    if (tag !== '') partsOf(this.document).write(tag);
  }

  #leave(): void {
    const tag = this.tags.end();
    if (tag !== '') partsOf(this.document).write(tag);
  }
}
