/** A block whose lines are broken, but which is not drawn yet: what stands above it asks how much must stay with it. */
import type { TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';

export interface Place {
  parent: StructureNode;
  /** Level of a heading that stands here, 1 the highest. */
  level: number;
}

export interface Prepared {
  /** Millimetres at its beginning that must not be parted from a heading above it; never more than a page. */
  keep: number;
  /** It is no more than a line or two about what follows, and stands on the same page as that. */
  leadsOn?: boolean;
  draw: (place: Place) => void;
}

/** Height of a text of which at least the first lines must stand together. */
export function keptLines(canvas: PdfCanvas, lines: readonly string[], style: TextStyle): number {
  return Math.min(3, lines.length) * canvas.lineHeight(style);
}

export const isBlank = (lines: readonly string[]): boolean =>
  lines.every((line) => line.trim() === '');
