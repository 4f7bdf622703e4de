/** Which line of a list has the headings, and what each column holds: proposed here, changed by the person. */
import { HEAD_ROWS, type CsvTable, type CsvRow } from '../reading/csv-table';
import {
  countHeadings,
  isNumbering,
  OBJECT_COLUMNS,
  rankOf,
  type ObjectColumn,
} from './object-columns';
import { looksLikeNumbering } from './numbering';

export interface ColumnChoice {
  /** Index into the rows of the CSV; -1: there are no headings. */
  heading: number;
  /** Index of the file's column, by what it holds. */
  columns: ReadonlyMap<ObjectColumn, number>;
}

/** How many values are examined to tell what a column holds. */
const LOOKED_AT = 200;

/** Of the first ten lines, the one with the most known headings; otherwise the first that is as wide as the others. */
function headingOf({ rows }: CsvTable): number {
  const head = rows.slice(0, HEAD_ROWS);
  const counts = head.map(({ cells }) => countHeadings(cells));
  const most = Math.max(...counts);
  if (most > 0) return counts.indexOf(most);
  const widths = head.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return widths.findIndex((width) => width * 2 > Math.max(...widths));
}

export function proposeChoice(csv: CsvTable): ColumnChoice {
  const heading = headingOf(csv);
  return { heading, columns: proposeColumns(csv, heading) };
}

/**
 * By name: the surest heading wins, of two equal ones the first. A column of identifying numbers is not a count, unless
 * its heading can mean nothing else.
 */
export function proposeColumns(csv: CsvTable, heading: number): ReadonlyMap<ObjectColumn, number> {
  const ranks = headingsOf(csv, heading).map(rankOf);
  const columns = new Map<ObjectColumn, number>();
  for (const column of OBJECT_COLUMNS) {
    const found = ranks.flatMap((one, index) =>
      one?.column === column ? [{ rank: one.rank, index }] : [],
    );
    const best = found
      .sort((one, other) => one.rank - other.rank)
      .find(({ rank, index }) => rank === 0 || column !== 'count' || counts(csv, heading, index));
    if (best !== undefined) columns.set(column, best.index);
  }
  return columns;
}

const counts = (csv: CsvTable, heading: number, index: number): boolean =>
  !looksLikeNumbering(valuesOf(csv, heading, index, LOOKED_AT));

/** Headings by column, '' if the file has none. */
export function headingsOf({ rows, width }: CsvTable, heading: number): string[] {
  const cells = rows[heading]?.cells ?? [];
  return Array.from({ length: width }, (_, index) => (cells[index] ?? '').trim());
}

/** The lines below the headings. */
export const bodyOf = ({ rows }: CsvTable, heading: number): readonly CsvRow[] =>
  rows.slice(heading + 1);

/** The contents of a column, without empty cells. */
export function valuesOf(csv: CsvTable, heading: number, index: number, max: number): string[] {
  const values: string[] = [];
  for (const { cells } of bodyOf(csv, heading)) {
    const value = (cells[index] ?? '').trim();
    if (value !== '') values.push(value);
    if (values.length === max) break;
  }
  return values;
}

/** True if a person may assign this meaning to the column: identifying numbers cannot be counts. */
export const mayHold = (column: ObjectColumn, heading: string): boolean =>
  column !== 'count' || !isNumbering(heading);
