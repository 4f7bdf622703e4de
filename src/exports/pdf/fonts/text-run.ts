/**
 * Collects the glyphs of a line and writes them as PDF text operators: runs of hex, shifts, raised marks, other fonts.
 */
import type { Glyph } from './pdf-font';

export class TextRun {
  readonly #size: number;
  /** The position of the pen, in thousandths of the font size. */
  #pen = 0;
  #font = '';
  #rise = 0;
  #operators = '';
  #array = '';
  #hex = '';

  constructor(size: number) {
    this.#size = size;
  }

  /** `x` from the beginning of the line, `y` above it, in thousandths of the font size. */
  add(glyph: Glyph, x: number, y = 0): void {
    if (glyph.font !== this.#font) this.#changeFont(glyph.font);
    if (y !== this.#rise) this.#changeRise(y);
    const shift = Math.round(this.#pen - x);
    if (shift !== 0) {
      this.#endHex();
      this.#array += String(shift);
    }
    this.#hex += glyph.hex;
    this.#pen = x + glyph.advance;
  }

  /** The operators between BT and ET, without position and colour. */
  finish(): string {
    this.#changeRise(0);
    this.#endArray();
    return this.#operators;
  }

  #changeFont(font: string): void {
    this.#endArray();
    this.#operators += `/${font} ${this.#size} Tf `;
    this.#font = font;
  }

  #changeRise(y: number): void {
    if (y === this.#rise) return;
    this.#endArray();
    this.#operators += `${((y * this.#size) / 1000).toFixed(2)} Ts `;
    this.#rise = y;
  }

  #endHex(): void {
    if (this.#hex !== '') this.#array += `<${this.#hex}>`;
    this.#hex = '';
  }

  #endArray(): void {
    this.#endHex();
    if (this.#array !== '') this.#operators += `[${this.#array}]TJ `;
    this.#array = '';
  }
}
