/** Empty boxes to tick by hand, each with its text: one below the other, or as many in a line as fit. */
import { drawColumns } from '../page/columns';
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';

const BOX = 4.2;
const BOX_GAP = 2.6;
const BETWEEN = 7;
const TEXT: TextStyle = { size: 10 };
const INDENT = BOX + BOX_GAP;
/** A line with a box is as high as the box plus some space. */
const AIR = 1.2;

export function wrapTicks(canvas: PdfCanvas, texts: readonly string[]): string[][] {
  return texts.map((text) => canvas.wrap(canvas.printable(text), TEXT_WIDTH - INDENT, TEXT));
}

const heightOf = (canvas: PdfCanvas, lines: readonly string[]): number =>
  lines.length * canvas.lineHeight(TEXT) + AIR;

/** One below the other. */
export function ticksHeight(canvas: PdfCanvas, items: readonly string[][]): number {
  return items.reduce((sum, lines) => sum + heightOf(canvas, lines), 0);
}

export function drawTicks(
  canvas: PdfCanvas,
  items: readonly string[][],
  list: StructureNode,
): void {
  for (const lines of items) drawTick(canvas, lines, { x: PAGE.margin, list });
}

/** Rows of items side by side; one that needs several lines has a row of its own. */
export function tickRows(canvas: PdfCanvas, items: readonly string[][]): string[][][] {
  const rows: string[][][] = [];
  let used = TEXT_WIDTH;
  for (const lines of items) {
    const width = tickWidth(canvas, lines);
    if (lines.length > 1 || used + BETWEEN + width > TEXT_WIDTH) {
      rows.push([]);
      used = -BETWEEN;
    }
    rows.at(-1)?.push(lines);
    used = lines.length > 1 ? TEXT_WIDTH : used + BETWEEN + width;
  }
  return rows;
}

export function tickRowsHeight(canvas: PdfCanvas, rows: readonly string[][][]): number {
  return rows.reduce((sum, row) => sum + heightOf(canvas, row[0] ?? []), 0);
}

export function drawTickRows(
  canvas: PdfCanvas,
  rows: readonly string[][][],
  list: StructureNode,
): void {
  for (const row of rows) {
    canvas.need(heightOf(canvas, ['']));
    const top = canvas.y;
    let x: number = PAGE.margin;
    for (const lines of row) {
      if (row.length > 1) canvas.y = top;
      drawTick(canvas, lines, { x, list });
      x += tickWidth(canvas, lines) + BETWEEN;
    }
  }
}

function tickWidth(canvas: PdfCanvas, lines: readonly string[]): number {
  return INDENT + Math.max(...lines.map((line) => canvas.widthOf(line.trimEnd(), TEXT)));
}

function drawTick(
  canvas: PdfCanvas,
  lines: readonly string[],
  { x, list }: { x: number; list: StructureNode },
): void {
  const height = canvas.lineHeight(TEXT);
  canvas.need(Math.min(heightOf(canvas, lines), 4 * height));
  drawBox(canvas, x, canvas.y + (height - BOX) / 2);
  const node = list.add('LI').add('LBody');
  drawColumns(canvas, [{ x: x + INDENT, lines, style: TEXT, node }], { height });
  canvas.y += AIR;
}

function drawBox(canvas: PdfCanvas, x: number, y: number): void {
  const corners = [
    { x, y },
    { x: x + BOX, y },
    { x: x + BOX, y: y + BOX },
    { x, y: y + BOX },
    { x, y },
  ];
  canvas.tags.within('ornament', () => canvas.stroke(corners, { width: 0.3, colour: '#3c3c3c' }));
}
