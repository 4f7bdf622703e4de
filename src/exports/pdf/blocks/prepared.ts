/** A block with its lines broken but not drawn yet: what precedes it asks how much must stay with it. */
import type { TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';

export interface Place {
  parent: StructureNode;
  /** Level of a heading at this point, 1 the highest. */
  level: number;
}

export interface Prepared {
  /** Millimetres at its beginning that must not be separated from a heading above; never more than a page. */
  keep: number;
  /** It is just a line or two about what follows, and is kept on the same page. */
  leadsOn?: boolean;
  draw: (place: Place) => void;
}

/** Height of the first lines of a text, which must stay together. */
export function keptLines(canvas: PdfCanvas, lines: readonly string[], style: TextStyle): number {
  return Math.min(3, lines.length) * canvas.lineHeight(style);
}

export const isBlank = (lines: readonly string[]): boolean =>
  lines.every((line) => line.trim() === '');
