/** Which line of a list has the headings, and which of its columns is what: proposed here, changed by the person. */
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
  /** Index in the rows of the csv; -1: there are no headings. */
  heading: number;
  /** Index of the column of the file, by what it is. */
  columns: ReadonlyMap<ObjectColumn, number>;
}

/** Values that are looked at to tell what a column holds. */
const LOOKED_AT = 200;

/** In the first ten lines the one that names most of what is known; else the first that is as wide as the others. */
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
 * By name: the surest heading wins, of two alike the first. A column of numbers that only tell apart is no count, unless
 * its heading says nothing else.
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

/** Headings by column, '' where the file has none. */
export function headingsOf({ rows, width }: CsvTable, heading: number): string[] {
  const cells = rows[heading]?.cells ?? [];
  return Array.from({ length: width }, (_, index) => (cells[index] ?? '').trim());
}

/** The lines below the headings. */
export const bodyOf = ({ rows }: CsvTable, heading: number): readonly CsvRow[] =>
  rows.slice(heading + 1);

/** What stands in a column, without empty cells. */
export function valuesOf(csv: CsvTable, heading: number, index: number, max: number): string[] {
  const values: string[] = [];
  for (const { cells } of bodyOf(csv, heading)) {
    const value = (cells[index] ?? '').trim();
    if (value !== '') values.push(value);
    if (values.length === max) break;
  }
  return values;
}

/** True if a person may say that this column of the file holds that: a number that tells things apart counts nothing. */
export const mayHold = (column: ObjectColumn, heading: string): boolean =>
  column !== 'count' || !isNumbering(heading);
