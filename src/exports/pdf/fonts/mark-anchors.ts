/**
 * Where combining marks belong: the anchors a font keeps in its GPOS table (mark to base, mark to mark). Only those
 * lookups may be in the table; `pdf-fonts-plugin.ts` ensures that. jsPDF does not know them.
 */
import type { TrueType } from './true-type';

/** Offset of the mark's origin from that of what it sits on, in font units. */
interface Offset {
  x: number;
  y: number;
}
type Anchor = Offset;

interface Lookup {
  marks: Map<number, { kind: number; anchor: Anchor }>;
  bases: Map<number, (Anchor | undefined)[]>;
}

export interface MarkAnchors {
  /** Undefined if the font does not say where. */
  onBase: (base: number, mark: number) => Offset | undefined;
  onMark: (below: number, mark: number) => Offset | undefined;
}

const ON_BASE = 4;
const ON_MARK = 6;
const EXTENSION = 9;

export function readMarkAnchors(font: TrueType): MarkAnchors {
  const lookups = readLookups(font);
  const find = (type: number) => (base: number, mark: number) => {
    for (const { marks, bases } of lookups.get(type) ?? []) {
      const own = marks.get(mark);
      const other = own && bases.get(base)?.[own.kind];
      if (other) return { x: other.x - own.anchor.x, y: other.y - own.anchor.y };
    }
    return undefined;
  };
  return { onBase: find(ON_BASE), onMark: find(ON_MARK) };
}

function readLookups(font: TrueType): Map<number, Lookup[]> {
  const { view } = font;
  const lookups = new Map<number, Lookup[]>([
    [ON_BASE, []],
    [ON_MARK, []],
  ]);
  const table = font.table('GPOS');
  if (table === undefined) return lookups;
  const list = table + view.getUint16(table + 8);
  for (const lookup of offsetsOf(view, list)) {
    const type = view.getUint16(lookup);
    for (const part of offsetsOf(view, lookup, 4)) {
      const extended = type === EXTENSION;
      const at = extended ? part + view.getUint32(part + 4) : part;
      lookups.get(extended ? view.getUint16(part + 2) : type)?.push(readLookup(view, at));
    }
  }
  return lookups;
}

/** Positions that a counted list of offsets, `skip` bytes after `start`, points to. */
function offsetsOf(view: DataView, start: number, skip = 0): number[] {
  const count = view.getUint16(start + skip);
  return Array.from(
    { length: count },
    (_, index) => start + view.getUint16(start + skip + 2 + 2 * index),
  );
}

function readLookup(view: DataView, start: number): Lookup {
  const at = (place: number): number => start + view.getUint16(start + place);
  const kinds = view.getUint16(start + 6);
  const [markList, baseList] = [at(8), at(10)];
  const anchorAt = (place: number): Anchor => ({
    x: view.getInt16(place + 2),
    y: view.getInt16(place + 4),
  });
  const marks = coverageOf(view, at(2)).map((glyph, index) => {
    const record = markList + 2 + 4 * index;
    const anchor = anchorAt(markList + view.getUint16(record + 2));
    return [glyph, { kind: view.getUint16(record), anchor }] as const;
  });
  const bases = coverageOf(view, at(4)).map((glyph, index) => {
    const anchors = Array.from({ length: kinds }, (_, kind) => {
      const offset = view.getUint16(baseList + 2 + 2 * (index * kinds + kind));
      return offset === 0 ? undefined : anchorAt(baseList + offset);
    });
    return [glyph, anchors] as const;
  });
  return { marks: new Map(marks), bases: new Map(bases) };
}

/** The glyphs covered by a lookup, in the order of its anchors. */
function coverageOf(view: DataView, start: number): number[] {
  const count = view.getUint16(start + 2);
  if (view.getUint16(start) === 1)
    return Array.from({ length: count }, (_, index) => view.getUint16(start + 4 + 2 * index));
  return Array.from({ length: count }, (_, index) => start + 4 + 6 * index).flatMap((range) => {
    const [from, to] = [view.getUint16(range), view.getUint16(range + 2)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
