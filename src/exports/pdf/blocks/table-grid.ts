/** Columns of a table on paper, and its cells broken into lines. */
import { columnsHeight, type Unplaced } from '../page/columns';
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { piecesOf } from '../pdf-text';
import type { ReportBlock } from '$exports/report/report-model';
import { columnWidths } from './column-widths';

export const CELL: TextStyle = { size: 9 };
export const HEAD: TextStyle = { size: 9, style: 'bold' };
export const CELL_PADDING = 1.2;
const GAP = 3;

type Table = Extract<ReportBlock, { kind: 'table' }>;

export interface Row {
  columns: Unplaced[];
  height: number;
}

export interface GridColumn {
  x: number;
  width: number;
  numeric: boolean;
}

/** `strong` and `plain`: the printable texts of all rows, bold or not. */
export function gridOf(
  canvas: PdfCanvas,
  { columns }: Table,
  { strong, plain }: { strong: readonly string[][]; plain: readonly string[][] },
): GridColumn[] {
  const words = columns.map((_, index) =>
    Math.max(
      longestWord(
        canvas,
        strong.map((row) => row[index] ?? ''),
        HEAD,
      ),
      longestWord(
        canvas,
        plain.map((row) => row[index] ?? ''),
        CELL,
      ),
    ),
  );
  const weights = columns.map(({ weight }) => weight);
  let x: number = PAGE.margin;
  return columnWidths(weights, words, TEXT_WIDTH - GAP * (columns.length - 1)).map(
    (width, index) => {
      const column = { x, width, numeric: columns[index]?.numeric === true };
      x += width + GAP;
      return column;
    },
  );
}

function longestWord(canvas: PdfCanvas, texts: readonly string[], style: TextStyle): number {
  let width = 0;
  for (const line of texts.flatMap((text) => text.split('\n')))
    for (const word of piecesOf(line))
      width = Math.max(width, canvas.widthOf(word.trimEnd(), style));
  return width;
}

/** `texts`: printable. */
export function rowOf(
  canvas: PdfCanvas,
  grid: readonly GridColumn[],
  { texts, style }: { texts: readonly string[]; style: TextStyle },
): Row {
  const columns = grid.map(({ x, width, numeric }, index) => ({
    x,
    lines: canvas.wrap(texts[index] ?? '', width, style),
    style,
    ...(numeric ? { right: x + width } : {}),
  }));
  return { columns, height: columnsHeight(columns, canvas.lineHeight(style)) + 2 * CELL_PADDING };
}
