/**
 * One table as a worksheet: bold frozen header with a filter, numbers and days as real numbers and days, texts always as
 * texts. No cell can be run, nothing is linked, nothing is cut.
 */
import { FORMULA_SIGNS } from '$domain/values/formula-start';
import {
  calculateRowHeight,
  rangeRef,
  type CellStyle,
  type CellValue,
  type WriteSheet,
} from 'hucre/xlsx';
import { dayNumber, isPlausibleDay } from '$domain/values/day';
import type { ExportColumn, ExportTable } from '../export-table';
import { cellText } from './xlsx-text';

/** Every office program has it. */
export const FONT = { name: 'Arial', size: 10 };
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const NUMBER: CellStyle = { alignment: { vertical: 'top', horizontal: 'right', indent: 1 } };
const STYLES: Readonly<Record<ExportColumn['kind'], CellStyle>> = {
  text: TEXT,
  number: { ...NUMBER, numFmt: '0' },
  euros: { ...NUMBER, numFmt: '#,##0 "€"' },
  day: { ...NUMBER, numFmt: 'dd.mm.yyyy' },
};
const HEAD: CellStyle = {
  ...TEXT,
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EAF0' } },
};
/** Stays a text when somebody edits the cell. */
const LITERAL: CellStyle = { ...TEXT, numFmt: '@' };
/**
 * Excel would run it after an edit; and the library writes #N/A and the like as errors unless they are rich-text runs.
 */
const LOOKS_ALIVE = new RegExp(`^[${FORMULA_SIGNS}#]`);

/** Excel shows no taller row; text beyond it is still in the cell. */
const MAX_HEIGHT = 409;
/** How much of a column's width text fills before wrapping; the header also holds the filter arrow. */
const FILLED = 0.85;
const FILLED_HEAD = 0.65;

/** What spreadsheets call 1970-01-01. */
const EPOCH = 25_569;

/** The worksheet, and how many characters were replaced in it. */
export function worksheetOf(table: ExportTable): { worksheet: WriteSheet; replaced: number } {
  const { name, columns, rows } = table;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  let replaced = 0;
  const valueOf = (cell: string, place: string): string => {
    const made = cellText(cell);
    replaced += made.replaced;
    if (LOOKS_ALIVE.test(cell))
      cells.set(place, { richText: [{ text: made.text }], style: LITERAL });
    return made.text;
  };
  const head = columns.map(({ title }, column) => {
    cells.set(`0,${column}`, { style: HEAD });
    return cellText(title).text;
  });
  const body = rows.map((row, index) =>
    row.map((cell, column): CellValue => {
      if (typeof cell !== 'string') return cell;
      const serial = columns[column]?.kind === 'day' ? serialOf(cell) : undefined;
      return serial ?? valueOf(cell, `${index + 1},${column}`);
    }),
  );
  const worksheet: WriteSheet = {
    name,
    cells,
    rows: [head, ...body],
    columns: columns.map(({ kind, width }) => ({ width, style: STYLES[kind] })),
    rowDefs: heightsOf([head, ...body], columns),
    freezePane: { rows: 1 },
    autoFilter: { range: filterRange(table) },
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  };
  return { worksheet, replaced };
}

/** The whole table with its header; `mark` precedes letters and numbers. */
export function filterRange({ columns, rows }: ExportTable, mark: '' | '$' = ''): string {
  const range = rangeRef(0, 0, rows.length, columns.length - 1);
  return range.replace(/[A-Z]+|\d+/g, (part) => mark + part);
}

/** Heights are given because LibreOffice does not work out by itself how high wrapped text is. */
function heightsOf(rows: readonly CellValue[][], columns: readonly ExportColumn[]) {
  const heightOf = (row: CellValue[], filled: number): number => {
    const columnWidths = columns.map(({ width }) => width * filled);
    const height = calculateRowHeight(row, { fontSize: FONT.size, wrapText: true, columnWidths });
    return Math.min(height, MAX_HEIGHT);
  };
  return new Map(
    rows.map((row, index) => [
      index,
      { height: heightOf(row, index === 0 ? FILLED_HEAD : FILLED) },
    ]),
  );
}

/** The day as a spreadsheet counts it; undefined for anything that is not a plausible day, which is written as text. */
function serialOf(day: string): number | undefined {
  const number = isPlausibleDay(day) ? dayNumber(day) : undefined;
  return number === undefined ? undefined : number + EPOCH;
}
