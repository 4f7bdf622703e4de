/** Texts side by side that continue over as many pages as the longest of them needs. */
import type { TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';
import type { Artifact } from '../tags/pdf-tags';

export interface TextColumn {
  x: number;
  /** Where right-aligned lines end. */
  right?: number;
  lines: readonly string[];
  style: TextStyle;
  /** The role of the text in the structure. */
  node: StructureNode | Artifact;
}

export type Unplaced = Omit<TextColumn, 'node'>;

/** Gives each column its place in the structure, in order. */
export function inNodes(
  columns: readonly Unplaced[],
  nodes: readonly TextColumn['node'][],
): TextColumn[] {
  return columns.map((column, index) => ({ ...column, node: nodes[index] ?? 'ornament' }));
}

/** Height of the longest column, one line of which is `height` high. */
export function columnsHeight(
  columns: readonly Pick<TextColumn, 'lines'>[],
  height: number,
): number {
  return countLines(columns) * height;
}

/**
 * Draws downwards from the current position of the canvas, column by column, so that each is read as a whole.
 * `onNewPage` may draw what is repeated at the top of a page.
 */
export function drawColumns(
  canvas: PdfCanvas,
  columns: readonly TextColumn[],
  { height, onNewPage }: { height: number; onNewPage?: () => void },
): void {
  const count = countLines(columns);
  const largest = Math.max(...columns.map(({ style }) => style.size));
  for (let done = 0; done < count;) {
    if (canvas.need(height)) onNewPage?.();
    const fitting = Math.max(1, Math.floor(canvas.room / height + 1e-6));
    const part = Math.min(fitting, count - done);
    for (const column of columns)
      canvas.tags.within(column.node, () =>
        drawPart(canvas, column, { from: done, to: done + part, height, largest }),
      );
    canvas.y += part * height;
    done += part;
  }
}

/** `largest`: font size that determines the common baseline of all columns. */
function drawPart(
  canvas: PdfCanvas,
  { x, right, lines, style }: TextColumn,
  { from, to, height, largest }: { from: number; to: number; height: number; largest: number },
): void {
  const drop = canvas.ascent({ size: largest }) - canvas.ascent(style);
  lines.slice(from, to).forEach((line, index) => {
    const y = canvas.y + drop + index * height;
    if (right === undefined) canvas.draw([line], { x, y }, style);
    else canvas.drawRight(line, { right, y }, style);
  });
}

function countLines(columns: readonly Pick<TextColumn, 'lines'>[]): number {
  return Math.max(0, ...columns.map(({ lines }) => lines.length));
}
