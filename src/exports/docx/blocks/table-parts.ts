/** What all tables in the Word document are made of: rows, cells, widths by weight, lines. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions,
  type ITableOptions,
  type ITableRowOptions,
} from 'docx';
import { textRuns } from '../docx-text';
import { TEXT_WIDTH } from '../styles/docx-page';
import { RULED } from '../styles/docx-table-style';
import { STYLE } from '../styles/style-names';

export interface Column {
  weight: number;
  numeric?: boolean;
}

/** How a row differs from a plain one. */
interface RowLook {
  row?: Omit<ITableRowOptions, 'children' | 'cantSplit'>;
  /** Not split by a page break unless it is long: Word might cut off a row longer than a page. */
  together?: boolean;
  /** Stays on the page of the next row. */
  keepNext?: boolean;
  style?: string;
  borders?: NonNullable<ITableCellOptions['borders']>;
}

/** A row with a cell for every column; missing texts become empty cells. */
export function rowOf(
  texts: readonly string[],
  columns: readonly Column[],
  { row = {}, together = false, keepNext = false, style = STYLE.cell, borders }: RowLook = {},
): TableRow {
  const widths = widthsOf(columns);
  const children = columns.map(({ numeric }, index) => {
    const text = new Paragraph({
      style,
      alignment: numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
      ...(keepNext ? { keepNext } : {}),
      children: textRuns(texts[index] ?? ''),
    });
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(borders === undefined ? {} : { borders }),
      children: [text],
    });
  });
  const whole = together && texts.every((text, index) => isShort(text, widths[index] ?? 0));
  return new TableRow({ ...row, ...(whole ? { cantSplit: true } : {}), children });
}

/** In twentieths of a point; the width of a wide letter in table text. */
const LETTER_WIDTH = 130;
/** A good third of a page. */
const SHORT_LINES = 24;

function isShort(text: string, width: number): boolean {
  const perLine = Math.max(1, Math.floor(width / LETTER_WIDTH));
  const lines = text.split(/\r\n|[\r\n]/).map(({ length }) => Math.max(1, length / perLine));
  return lines.reduce((sum, count) => sum + Math.ceil(count), 0) <= SHORT_LINES;
}

/** As wide as the text. */
export function tableOf(
  rows: TableRow[],
  columns: readonly Column[],
  look: Pick<ITableOptions, 'style' | 'tableLook' | 'borders'>,
): Table {
  const widths = widthsOf(columns);
  return new Table({
    borders: RULED,
    ...look,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows,
  });
}

/** By weight; together never wider than the text. */
function widthsOf(columns: readonly Column[]): number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => Math.floor((TEXT_WIDTH * weight) / sum));
}

/** Placed above a table or picture, on the same page. */
export function captionOf(text: string): Paragraph {
  return new Paragraph({ style: STYLE.caption, children: textRuns(text) });
}

/** Keeps adjacent tables separate; Word would merge them. */
export function afterTable(): Paragraph {
  return new Paragraph({ style: STYLE.cell });
}
