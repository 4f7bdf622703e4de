/**
 * One TrueType font in the document. When text is read back, a glyph can represent only one letter, so a second letter
 * with the same glyph (j without its dot under an accent) is drawn with the same font under another name.
 */
import type { jsPDF } from 'jspdf';
import { partsOf, type JsPdfFont } from '../jspdf-parts';
import { readMarkAnchors, type MarkAnchors } from './mark-anchors';
import { TrueType } from './true-type';

export interface Glyph {
  /** The letter it represents. */
  code: number;
  /** Index of the glyph in its font; 0 for the symbols we draw ourselves. */
  id: number;
  /** Name of the font within the pages. */
  font: string;
  /** How the letter is encoded within the pages. */
  hex: string;
  /** How much the line grows, in thousandths of the font size; zero for a combining mark. */
  width: number;
  /** How far drawing the glyph moves the pen. */
  advance: number;
  isMark: boolean;
}

interface Face {
  font: JsPdfFont;
  letters: Map<number, number>;
}

export class PdfFont {
  readonly #document: jsPDF;
  readonly #name: string;
  readonly #faces: Face[] = [];
  readonly #glyphs = new Map<number, Glyph | null>();
  #trueType: TrueType | undefined;
  #anchors: MarkAnchors | undefined;

  /** `file`: the TrueType file, base64. */
  constructor(document: jsPDF, { name, file }: { name: string; file: string }) {
    this.#document = document;
    this.#name = name;
    document.addFileToVFS(`${name}.ttf`, file);
    this.#addFace();
  }

  /** Null if the font cannot draw it. `drawnAs`: the letter whose glyph is used. */
  glyph(code: number, drawnAs = code): Glyph | null {
    const key = drawnAs === code ? code : code * 0x10000 + drawnAs;
    let glyph = this.#glyphs.get(key);
    if (glyph === undefined) {
      glyph = this.#makeGlyph(code, drawnAs);
      this.#glyphs.set(key, glyph);
    }
    return glyph;
  }

  get trueType(): TrueType {
    this.#trueType ??= new TrueType(this.#firstFace.font.metadata.rawData);
    return this.#trueType;
  }

  get anchors(): MarkAnchors {
    this.#anchors ??= readMarkAnchors(this.trueType);
    return this.#anchors;
  }

  get #firstFace(): Face {
    const [face] = this.#faces;
    return face ?? this.#addFace();
  }

  #makeGlyph(code: number, drawnAs: number): Glyph | null {
    const id = this.#firstFace.font.metadata.characterToGlyph(drawnAs);
    if (id === 0) return null;
    const { font, letters } =
      this.#faces.find(({ letters }) => (letters.get(id) ?? code) === code) ?? this.#addFace();
    const isMark = /^\p{M}$/u.test(String.fromCodePoint(code));
    const width = Math.trunc(font.metadata.widthOfGlyph(id));
    if (!letters.has(id)) {
      letters.set(id, code);
      font.metadata.glyIdsUsed.push(id);
      font.metadata.toUnicode[id] = code;
      font.metadata.Unicode.widths.push(id, [width]);
    }
    const hex = id.toString(16).padStart(4, '0');
    return {
      code,
      id,
      font: font.id,
      hex,
      width: isMark ? 0 : width,
      advance: width,
      isMark,
    };
  }

  #addFace(): Face {
    const name = `${this.#name}${this.#faces.length === 0 ? '' : `-${this.#faces.length}`}`;
    this.#document.addFont(`${this.#name}.ttf`, name, 'normal');
    const face = { font: partsOf(this.#document).getFont(name, 'normal'), letters: new Map() };
    this.#faces.push(face);
    // jsPDF only embeds fonts with which it has written something itself, even if that is nothing.
    this.#document.setFont(name, 'normal').text([''], 0, 0);
    return face;
  }
}
