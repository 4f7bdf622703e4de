/**
 * Tables and requirement entries of the PDF. A row or an entry is kept together on one page; only where one alone is
 * longer than a page it goes on over the next, line by line, and nothing of it is cut.
 */
import type { Status } from '../../domain/assessment';
import { PAGE, TEXT_WIDTH, type PdfCanvas, type TextStyle } from './pdf-canvas';
import type { LabelledText, ReportBlock } from '../report/report-model';

type Table = Extract<ReportBlock, { kind: 'table' }>;
type Entry = Extract<ReportBlock, { kind: 'entry' }>;

const CELL: TextStyle = { size: 9 };
const HEAD: TextStyle = { size: 9, style: 'bold' };
const PADDING = 1.2;
const GAP = 3;

interface Cell {
  x: number;
  width: number;
  lines: string[];
  numeric: boolean;
}

export function drawTable(canvas: PdfCanvas, table: Table): void {
  const caption: TextStyle = { size: 10.5, style: 'bold' };
  canvas.y += 3;
  const captionLines = canvas.wrap(canvas.printable(table.caption), TEXT_WIDTH, caption);
  canvas.need(captionLines.length * canvas.lineHeight(caption) + 20);
  canvas.y += canvas.draw(captionLines, { x: PAGE.margin, y: canvas.y }, caption) + 1;
  const titles = table.columns.map((column) => column.title);
  const drawHead = (): void => drawRow(canvas, cellsOf(canvas, table, titles, HEAD), HEAD);
  drawHead();
  for (const row of table.rows) {
    const cells = cellsOf(canvas, table, row, CELL);
    const height = rowHeight(canvas, cells, CELL);
    if (height > canvas.room && height <= pageRoom()) {
      canvas.newPage();
      drawHead();
    }
    drawRow(canvas, cells, CELL);
  }
  canvas.y += 4;
}

function pageRoom(): number {
  return PAGE.height - PAGE.margin - PAGE.bottom - 10;
}

function cellsOf(
  canvas: PdfCanvas,
  table: Table,
  texts: readonly string[],
  style: TextStyle,
): Cell[] {
  const weights = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const free = TEXT_WIDTH - GAP * (table.columns.length - 1);
  let x: number = PAGE.margin;
  return table.columns.map((column, index) => {
    const width = (free * column.weight) / weights;
    const lines = canvas.wrap(canvas.printable(texts[index] ?? ''), width, style);
    const cell = { x, width, lines, numeric: column.numeric === true };
    x += width + GAP;
    return cell;
  });
}

function rowHeight(canvas: PdfCanvas, cells: readonly Cell[], style: TextStyle): number {
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  return lines * canvas.lineHeight(style) + 2 * PADDING;
}

/** Draws the row line by line, so that one longer than a page goes on on the next. */
function drawRow(canvas: PdfCanvas, cells: readonly Cell[], style: TextStyle): void {
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const height = canvas.lineHeight(style);
  canvas.y += PADDING;
  for (let index = 0; index < count; index += 1) {
    canvas.need(height + PADDING);
    for (const { x, width, lines, numeric } of cells) {
      const line = lines[index] ?? '';
      if (numeric) canvas.drawRight(line, { right: x + width, y: canvas.y }, style);
      else canvas.draw([line], { x, y: canvas.y }, style);
    }
    canvas.y += height;
  }
  canvas.y += PADDING;
  canvas.line({ x: PAGE.margin, y: canvas.y }, { x: PAGE.width - PAGE.margin, y: canvas.y });
}

/** Pairs of label and text, the text beside its label; a long text goes on over the next page. */
export function drawFacts(
  canvas: PdfCanvas,
  facts: readonly LabelledText[],
  { size, labelWidth }: { size: number; labelWidth: number },
): void {
  for (const { label, text } of facts) {
    const labels = canvas.wrap(canvas.printable(label), labelWidth - 5, { size });
    const lines = canvas.wrap(canvas.printable(text), TEXT_WIDTH - labelWidth, { size });
    const height = canvas.lineHeight({ size });
    canvas.need(Math.min(3, lines.length) * height);
    for (let index = 0; index < Math.max(labels.length, lines.length); index += 1) {
      canvas.need(height);
      canvas.draw([labels[index] ?? ''], { x: PAGE.margin, y: canvas.y }, { size, grey: 80 });
      canvas.draw([lines[index] ?? ''], { x: PAGE.margin + labelWidth, y: canvas.y }, { size });
      canvas.y += height;
    }
    canvas.y += 1.5;
  }
}

const STATUS_COLOUR: Readonly<Record<Status, [number, number, number]>> = {
  ja: [11, 122, 86],
  teilweise: [199, 119, 0],
  nein: [179, 38, 30],
  entbehrlich: [90, 107, 140],
  unbearbeitet: [170, 176, 190],
};
const STATUS_WIDTH = 38;
const INDENT = 4;
const LABEL_WIDTH = 34;

export function drawEntry(canvas: PdfCanvas, entry: Entry): void {
  const title: TextStyle = { size: 10, style: 'bold' };
  const status: TextStyle = { size: 9.5, style: 'bold' };
  const label: TextStyle = { size: 9, grey: 80 };
  const text: TextStyle = { size: 9.5 };
  const titleLines = canvas.wrap(
    canvas.printable(`${entry.id} ${entry.title}`),
    TEXT_WIDTH - STATUS_WIDTH - INDENT - GAP,
    title,
  );
  const statusLines = canvas.wrap(canvas.printable(entry.statusText), STATUS_WIDTH, status);
  const fields = entry.fields.map((field) => ({
    labels: canvas.wrap(canvas.printable(field.label), LABEL_WIDTH - GAP, label),
    lines: canvas.wrap(canvas.printable(field.text), TEXT_WIDTH - INDENT - LABEL_WIDTH, text),
  }));
  const headHeight = Math.max(titleLines.length, statusLines.length) * canvas.lineHeight(title);
  const bodyHeight = fields.reduce(
    (sum, field) =>
      sum + Math.max(field.labels.length, field.lines.length) * canvas.lineHeight(text),
    0,
  );
  const height = headHeight + bodyHeight + 4;
  canvas.need(height <= pageRoom() ? height : headHeight + 3 * canvas.lineHeight(text));
  canvas.y += 1.5;
  mark(canvas, entry.status, headHeight);
  canvas.draw(titleLines, { x: PAGE.margin + INDENT, y: canvas.y }, title);
  canvas.draw(statusLines, { x: PAGE.width - PAGE.margin - STATUS_WIDTH, y: canvas.y }, status);
  canvas.y += headHeight;
  for (const { labels, lines } of fields) {
    const count = Math.max(labels.length, lines.length);
    for (let index = 0; index < count; index += 1) {
      canvas.need(canvas.lineHeight(text));
      canvas.draw([labels[index] ?? ''], { x: PAGE.margin + INDENT, y: canvas.y }, label);
      canvas.draw(
        [lines[index] ?? ''],
        { x: PAGE.margin + INDENT + LABEL_WIDTH, y: canvas.y },
        text,
      );
      canvas.y += canvas.lineHeight(text);
    }
  }
  canvas.y += 1.5;
  canvas.line({ x: PAGE.margin, y: canvas.y }, { x: PAGE.width - PAGE.margin, y: canvas.y }, 215);
}

/** A bar in the colour of the status; the status itself always stands there as a word. */
function mark(canvas: PdfCanvas, status: Status, height: number): void {
  canvas.document.setFillColor(...STATUS_COLOUR[status]);
  canvas.document.rect(PAGE.margin, canvas.y, 1.6, height, 'F');
}
