/**
 * Tables. A row is kept on one page; only one longer than a page continues on the next, and nothing in
 * it is cut off. The head is repeated on every page, visually only.
 */
import { drawColumns, type TextColumn } from '../page/columns';
import { PAGE, PAGE_ROOM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';
import type { ReportBlock } from '$exports/report/report-model';
import { isBlank, type Prepared } from './prepared';
import { CELL, CELL_PADDING, gridOf, HEAD, rowOf, type Row } from './table-grid';

type Table = Extract<ReportBlock, { kind: 'table' }>;

const CAPTION: TextStyle = { size: 10.5, style: 'bold' };
const ABOVE = 3;
const ROW_LINE = { grey: 190 };
const STRONG_LINE = { grey: 60, width: 0.35 };

export function prepareTable(canvas: PdfCanvas, table: Table): Prepared {
  const caption = canvas.wrap(canvas.printable(table.caption), TEXT_WIDTH, CAPTION);
  const printable = (rows: readonly string[][]): string[][] =>
    rows.map((row) => table.columns.map((_, index) => canvas.printable(row[index] ?? '')));
  const titles = table.columns.map(({ title }) => canvas.printable(title));
  const [rows, sums] = [printable(table.rows), printable(table.sums ?? [])];
  const grid = gridOf(canvas, table, { strong: [titles, ...sums], plain: rows });
  const head = rowOf(canvas, grid, { texts: titles, style: HEAD });
  const [first, ...others] = rows;
  const firstRow = first && rowOf(canvas, grid, { texts: first, style: CELL });
  const above = isBlank(caption) ? 0 : caption.length * canvas.lineHeight(CAPTION) + 1;
  const whole = above + head.height + (firstRow?.height ?? 0);
  // A first row that fits on no page may begin below the head.
  const keep = whole <= PAGE_ROOM ? whole : Math.min(above + head.height + 20, PAGE_ROOM);
  return {
    keep: Math.min(ABOVE + keep, PAGE_ROOM),
    draw: ({ parent }) => {
      const node = parent.add('Table');
      if (!canvas.atTop) canvas.y += ABOVE;
      canvas.need(keep);
      if (!isBlank(caption)) {
        canvas.tags.within(node.add('Caption'), () => canvas.flowLines(caption, CAPTION));
        canvas.y += 1;
      }
      drawHead(canvas, head, node.add('TR'));
      if (firstRow) drawRow(canvas, firstRow, { node, head });
      for (const texts of others)
        drawRow(canvas, rowOf(canvas, grid, { texts, style: CELL }), { node, head });
      const sumRows = sums.map((texts) => rowOf(canvas, grid, { texts, style: HEAD }));
      drawSums(canvas, sumRows, { node, head });
      canvas.y += 5;
    },
  };
}

/** `node`: the row in the structure; without one it is a repeated head. */
function drawHead(canvas: PdfCanvas, head: Row, node?: StructureNode): void {
  const columns = head.columns.map((column) => ({
    ...column,
    node: node?.add('TH', { scope: 'Column' }) ?? ('repeated' as const),
  }));
  drawLines(canvas, columns);
  rule(canvas, STRONG_LINE);
}

interface InTable {
  node: StructureNode;
  head: Row;
}

function drawRow(canvas: PdfCanvas, row: Row, { node, head }: InTable): void {
  // A head that fills much of a page is not repeated: the rows need the space.
  const repeated = head.height < PAGE_ROOM / 3;
  const onNewPage = (): void => {
    if (repeated) drawHead(canvas, head);
  };
  if (row.height <= PAGE_ROOM - (repeated ? head.height : 0) && canvas.need(row.height))
    onNewPage();
  const line = node.add('TR');
  const columns = row.columns.map((column, index) => ({
    ...column,
    node: index === 0 ? line.add('TH', { scope: 'Row' }) : line.add('TD'),
  }));
  drawLines(canvas, columns, onNewPage);
  rule(canvas, ROW_LINE);
}

function drawSums(canvas: PdfCanvas, sums: readonly Row[], place: InTable): void {
  const height = sums.reduce((sum, row) => sum + row.height, 0);
  if (height <= PAGE_ROOM - place.head.height && canvas.need(height)) drawHead(canvas, place.head);
  if (sums.length > 0) rule(canvas, STRONG_LINE);
  for (const row of sums) drawRow(canvas, row, place);
}

function drawLines(
  canvas: PdfCanvas,
  columns: readonly TextColumn[],
  onNewPage?: () => void,
): void {
  const height = canvas.lineHeight(CELL);
  canvas.y += CELL_PADDING;
  drawColumns(canvas, columns, { height, ...(onNewPage ? { onNewPage } : {}) });
  canvas.y += CELL_PADDING;
}

function rule(canvas: PdfCanvas, style: { grey: number; width?: number }): void {
  const { y } = canvas;
  canvas.line({ x: PAGE.margin, y }, { x: PAGE.width - PAGE.margin, y }, style);
}
