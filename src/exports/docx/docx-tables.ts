/** Tables of the Word document: rows stay on one page, the head is repeated on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ITableOptions,
  type ITableRowOptions,
} from 'docx';
import { TEXT_WIDTH } from './docx-page';
import { STYLE } from './docx-paragraph-styles';
import { TABLE_STYLE } from './docx-table-style';
import { textRuns } from './docx-text';
import type { LabelledText, ReportBlock } from '../report/report-model';

interface Column {
  weight: number;
  numeric?: boolean;
}
type HeadedTable = Extract<ReportBlock, { kind: 'table' }>;

const PLAIN = { firstRow: false, firstColumn: false, noHBand: true, noVBand: true };

/** A table whose first row is its head. */
export function headedTable({ columns, rows }: HeadedTable): Table {
  const titles = columns.map(({ title }) => title);
  const head = rowOf(titles, columns, { tableHeader: true, cantSplit: true });
  const body = rows.map((row) => rowOf(row, columns, { cantSplit: true }));
  return tableOf([head, ...body], columns, {
    style: TABLE_STYLE.headed,
    tableLook: { ...PLAIN, firstRow: true },
  });
}

const FACT_COLUMNS: readonly Column[] = [{ weight: 1 }, { weight: 2 }];

/** Pairs of label and text; a long text may go on over the next page. */
export function factsTable(facts: readonly LabelledText[]): Table {
  const rows = facts.map(({ label, text }) => rowOf([label, text], FACT_COLUMNS, {}));
  return tableOf(rows, FACT_COLUMNS, {
    style: TABLE_STYLE.facts,
    tableLook: { ...PLAIN, firstColumn: true },
  });
}

function rowOf(
  texts: readonly string[],
  columns: readonly Column[],
  options: Omit<ITableRowOptions, 'children'>,
): TableRow {
  const widths = widthsOf(columns);
  const children = columns.map(({ numeric }, index) => {
    const text = cellText(texts[index] ?? '', {
      alignment: numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
      // The head stays with the first row.
      ...(options.tableHeader === true ? { keepNext: true } : {}),
    });
    const width = { size: widths[index] ?? 0, type: WidthType.DXA };
    return new TableCell({ width, children: [text] });
  });
  return new TableRow({ ...options, children });
}

function cellText(text: string, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, style: STYLE.cell, children: textRuns(text) });
}

/** By weight; together never wider than the text. */
function widthsOf(columns: readonly Column[]): number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => Math.floor((TEXT_WIDTH * weight) / sum));
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const NO_LINE = { style: BorderStyle.NONE };
/** Not in the table style, because docx draws a full grid over it unless it is told here. */
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};

function tableOf(
  rows: TableRow[],
  columns: readonly Column[],
  look: Pick<ITableOptions, 'style' | 'tableLook'>,
): Table {
  const widths = widthsOf(columns);
  return new Table({
    ...look,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows,
  });
}
