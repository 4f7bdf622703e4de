/** All letters the document can show, how wide they are, and how a line of them is written. */
import type { jsPDF } from 'jspdf';
import { clustersOf } from '../pdf-text';
import { placeMarks, type PlacedGlyph } from './mark-placing';
import { PdfFont, type Glyph } from './pdf-font';
import { SignFont } from './sign-font';
import { TextRun } from './text-run';

export type FontStyle = 'regular' | 'bold';
/** TrueType files, base64. */
export type PdfFonts = Record<FontStyle, string>;

const MARK = /\p{M}/u;
/** No-break spaces of all widths; they differ from spaces only while lines are broken. */
const isSpace = (code: number): boolean => code === 0xa0 || code === 0x2007 || code === 0x202f;

/** A letter below a mark on top loses its dot. */
const DOTLESS: Readonly<Record<string, string>> = { i: 'ı', j: 'ȷ', і: 'ı', ј: 'ȷ' };
const MARK_ON_TOP = /[\u0300-\u0314\u033d-\u0344\u0346\u034a-\u034c\u0350-\u0352\u0357\u035b]/u;

interface Cluster {
  placed: PlacedGlyph[];
  width: number;
}

export class PdfLetters {
  readonly #fonts: Record<FontStyle, PdfFont>;
  readonly #signs: SignFont;
  readonly #glyphs = { regular: new Map<number, Glyph>(), bold: new Map<number, Glyph>() };
  readonly #clusters = { regular: new Map<string, Cluster>(), bold: new Map<string, Cluster>() };

  constructor(document: jsPDF, fonts: PdfFonts) {
    this.#fonts = {
      regular: new PdfFont(document, { name: 'NotoSans-Regular', file: fonts.regular }),
      bold: new PdfFont(document, { name: 'NotoSans-Bold', file: fonts.bold }),
    };
    this.#signs = new SignFont(document);
  }

  has(code: number): boolean {
    return this.#find(code, 'regular') !== null;
  }

  /** In thousandths of the font size. */
  widthOf(text: string, style: FontStyle): number {
    let width = 0;
    if (MARK.test(text)) {
      for (const cluster of clustersOf(text)) width += this.#cluster(cluster, style).width;
      return width;
    }
    for (const letter of text) width += this.#glyph(letter.codePointAt(0) ?? 0, style).width;
    return width;
  }

  /** The line as PDF text operators, without position and colour. All its letters must be available. */
  write(line: string, { size, style }: { size: number; style: FontStyle }): string {
    const run = new TextRun(size);
    let pen = 0;
    if (!MARK.test(line)) {
      for (const letter of line) {
        const glyph = this.#glyph(letter.codePointAt(0) ?? 0, style);
        run.add(glyph, pen);
        pen += glyph.width;
      }
      return run.finish();
    }
    for (const letters of clustersOf(line)) {
      const { placed, width } = this.#cluster(letters, style);
      for (const { glyph, x, y } of placed) run.add(glyph, pen + x, y);
      pen += width;
    }
    return run.finish();
  }

  #cluster(letters: string, style: FontStyle): Cluster {
    let cluster = this.#clusters[style].get(letters);
    if (cluster === undefined) {
      cluster = placeMarks(this.#glyphsOf(letters, style), this.#fonts[style]);
      this.#clusters[style].set(letters, cluster);
    }
    return cluster;
  }

  #glyphsOf(cluster: string, style: FontStyle): Glyph[] {
    const topped = MARK_ON_TOP.test(cluster);
    // To draw į without its dot, its ogonek must be a mark of its own.
    const letters = topped ? cluster.replace(/^[įịḭ]/u, (one) => one.normalize('NFD')) : cluster;
    return Array.from(letters, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const bare = topped ? DOTLESS[letter]?.codePointAt(0) : undefined;
      if (bare === undefined) return this.#glyph(code, style);
      return this.#fonts[style].glyph(code, bare) ?? this.#glyph(code, style);
    });
  }

  #glyph(code: number, style: FontStyle): Glyph {
    const known = this.#glyphs[style].get(code);
    if (known !== undefined) return known;
    const glyph = this.#find(code, style);
    if (glyph === null) throw new Error(`no glyph for U+${code.toString(16)}`);
    this.#glyphs[style].set(code, glyph);
    return glyph;
  }

  #find(code: number, style: FontStyle): Glyph | null {
    return this.#fonts[style].glyph(isSpace(code) ? 0x20 : code) ?? this.#signs.glyph(code);
  }
}
