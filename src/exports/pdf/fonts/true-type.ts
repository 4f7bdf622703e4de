/**
 * Reads what jsPDF does not read from a TrueType file: the positions of its tables, and the bounding box of each glyph.
 */

/** In font units, from the origin of the glyph upwards and to the right. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export class TrueType {
  readonly view: DataView;
  readonly #tables = new Map<string, number>();
  readonly #boxes = new Map<number, Box | null>();

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.view.getUint16(4);
    for (let index = 0; index < count; index += 1) {
      const record = 12 + 16 * index;
      const name = String.fromCharCode(...bytes.subarray(record, record + 4));
      this.#tables.set(name, this.view.getUint32(record + 8));
    }
  }

  /** Where the table begins; undefined if the font has no table of this name. */
  table(name: string): number | undefined {
    return this.#tables.get(name);
  }

  /** Null for an empty glyph, such as the space. */
  box(glyph: number): Box | null {
    let box = this.#boxes.get(glyph);
    if (box === undefined) {
      box = this.#readBox(glyph);
      this.#boxes.set(glyph, box);
    }
    return box;
  }

  #readBox(glyph: number): Box | null {
    const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => this.table(name) ?? 0);
    if (!head || !loca || !glyf) return null;
    const long = this.view.getUint16(head + 50) === 1;
    const offset = (index: number): number =>
      long ? this.view.getUint32(loca + 4 * index) : 2 * this.view.getUint16(loca + 2 * index);
    const start = glyf + offset(glyph);
    if (offset(glyph) === offset(glyph + 1)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((at) =>
      this.view.getInt16(start + at),
    );
    return { left, bottom, right, top };
  }
}
