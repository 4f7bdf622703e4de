/**
 * A font (Type 3) made of `SIGN_SHAPES`, so that symbols Noto Sans lacks are drawn and can be read back. jsPDF writes
 * no such font; ours replaces one of its fourteen standard fonts, which we never use.
 */
import type { jsPDF } from 'jspdf';
import { partsOf } from '../jspdf-parts';
import type { Glyph } from './pdf-font';
import { SIGN_SHAPES } from './sign-shapes';

const PLACE = 'zapfdingbats';
const FIRST_CODE = 33;
const STROKE = '66 w 1 J 1 j';
const BOX = '[0 -50 1000 800]';
const SIGNS = Object.entries(SIGN_SHAPES).map(([letter, [width, path]], index) => ({
  unicode: letter.codePointAt(0) ?? 0,
  code: FIRST_CODE + index,
  width,
  path: path.endsWith(' f') ? path : `${STROKE} ${path} S`,
}));
type Sign = (typeof SIGNS)[number];
const byUnicode = new Map(SIGNS.map((sign) => [sign.unicode, sign]));
const hexOf = (value: number, digits: number): string =>
  value.toString(16).toUpperCase().padStart(digits, '0');

export class SignFont {
  readonly #document: jsPDF;
  #used = false;

  constructor(document: jsPDF) {
    this.#document = document;
    const { id } = partsOf(document).getFont(PLACE, 'normal');
    partsOf(document).events.subscribe('putFont', ({ font }) => {
      if (font.id !== id) return;
      font.objectNumber = this.#put();
      font.isAlreadyPutted = true;
    });
  }

  /** Null if it is not one of our symbols. */
  glyph(unicode: number): Glyph | null {
    const sign = byUnicode.get(unicode);
    if (sign === undefined) return null;
    // jsPDF only embeds fonts with which it has written something itself, even if that is nothing.
    if (!this.#used) this.#document.setFont(PLACE, 'normal').text([''], 0, 0);
    this.#used = true;
    const font = partsOf(this.#document).getFont(PLACE, 'normal').id;
    return {
      code: unicode,
      id: 0,
      font,
      hex: hexOf(sign.code, 2),
      width: sign.width,
      advance: sign.width,
      isMark: false,
    };
  }

  #put(): number {
    const shapes = SIGNS.map(
      (sign) =>
        [sign, this.#putStream(`${sign.width} 0 ${BOX.slice(1, -1)} d1 ${sign.path}`)] as const,
    );
    const letters = this.#putStream(toUnicode(SIGNS));
    const descriptor = this.#putObject(
      `/Type/FontDescriptor/FontName/Signs/Flags 4/FontBBox${BOX}/ItalicAngle 0/Ascent 800/Descent -50/StemV 66`,
    );
    const names = SIGNS.map(({ code }) => `/s${code}`).join('');
    return this.#putObject(
      [
        '/Type/Font/Subtype/Type3/Name/Signs/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>',
        `/FontBBox${BOX}/FontDescriptor ${descriptor} 0 R/ToUnicode ${letters} 0 R`,
        `/CharProcs<<${shapes.map(([{ code }, id]) => `/s${code} ${id} 0 R`).join('')}>>`,
        `/Encoding<</Type/Encoding/Differences[${FIRST_CODE}${names}]>>`,
        `/FirstChar ${FIRST_CODE}/LastChar ${FIRST_CODE + SIGNS.length - 1}`,
        `/Widths[${SIGNS.map(({ width }) => width).join(' ')}]`,
      ].join(''),
    );
  }

  #begin(): number {
    const parts = partsOf(this.#document);
    const id = parts.newObjectDeferred();
    parts.newObjectDeferredBegin(id, true);
    return id;
  }

  #putStream(data: string): number {
    const parts = partsOf(this.#document);
    const objectId = this.#begin();
    parts.putStream({ data, objectId, filters: parts.getFilters() });
    parts.write('endobj');
    return objectId;
  }

  #putObject(dictionary: string): number {
    const id = this.#begin();
    partsOf(this.#document).write(`<<${dictionary}>>\nendobj`);
    return id;
  }
}

/** The letter each code represents when the text is read back. */
function toUnicode(signs: readonly Sign[]): string {
  const lines = signs.map(({ code, unicode }) => `<${hexOf(code, 2)}><${hexOf(unicode, 4)}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Signs def /CMapType 2 def',
    '1 begincodespacerange <00><FF> endcodespacerange',
    `${signs.length} beginbfchar`,
    ...lines,
    'endbfchar endcmap end end',
  ].join('\n');
}
