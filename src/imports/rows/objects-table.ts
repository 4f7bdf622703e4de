/**
 * The lines of a list as rows about target objects, using the columns a person has confirmed. What does not fit is a
 * problem with the number of its line; no value is cut.
 */
import { bodyOf, headingsOf, type ColumnChoice } from '../columns/column-choice';
import type { ObjectColumn } from '../columns/object-columns';
import type { CsvTable, CsvRow } from '../reading/csv-table';
import { rowFrom, type ImportRow, type RowFault, type RowProblem } from './objects-row';

export interface ObjectTable {
  /** Headings that are not used. */
  ignored: string[];
  rows: ImportRow[];
  problems: RowProblem[];
}

/** Faults that prevent a row from becoming an object. */
const FATAL: ReadonlySet<RowFault['fault']> = new Set(['nameless']);

export function readTable(csv: CsvTable, choice: ColumnChoice): ObjectTable {
  const { heading, columns } = choice;
  const headings = headingsOf(csv, heading);
  const used = new Set(columns.values());
  const ignored = headings.filter((name, index) => name !== '' && !used.has(index));
  const table: ObjectTable = { ignored, rows: [], problems: [] };
  const head = csv.rows[heading];
  if (head?.fault !== undefined)
    table.problems.push({ line: head.line, fault: head.fault, left: true });
  const width = widthOf(csv, heading);
  for (const row of bodyOf(csv, heading)) takeRow(table, row, { columns, width });
  return table;
}

/** As wide as the headings, unless most lines are wider: then a heading is missing, and no line is broken. */
function widthOf(csv: CsvTable, heading: number): number {
  const width = csv.rows[heading]?.cells.length ?? csv.width;
  const body = bodyOf(csv, heading);
  const wider = body.filter(({ cells }) => cells.length > width).length;
  return wider * 2 > body.length && body.length > 1 ? csv.width : width;
}

function takeRow(
  table: ObjectTable,
  row: CsvRow,
  { columns, width }: { columns: ColumnChoice['columns']; width: number },
): void {
  const { line, cells } = row;
  const report = (found: RowFault, left: boolean): number =>
    table.problems.push({ line, ...found, left });
  const unfit = unfitness(row, { columns, width });
  if (unfit !== undefined) return void report(unfit, true);
  const cellOf = (column: ObjectColumn): string => cells[columns.get(column) ?? -1] ?? '';
  const taken = rowFrom(row, cellOf);
  const left = taken.faults.some(({ fault }) => FATAL.has(fault));
  if (!left) table.rows.push(columns.has('operatedBy') ? taken.row : toldByName(taken.row));
  for (const fault of taken.faults) report(fault, left);
}

/** If no column says who operates a thing, its named provider does. */
function toldByName(row: ImportRow): ImportRow {
  return row.provider === '' ? row : { ...row, operator: row.provider, provider: '' };
}

/** Why a line is not a table row at all. */
function unfitness(
  { cells, fault }: CsvRow,
  { columns, width }: { columns: ColumnChoice['columns']; width: number },
): RowFault | undefined {
  if (fault !== undefined) return { fault };
  if (cells.length > width) return { fault: 'tooManyCells' };
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kind = columns.get('kind');
  // "Erdgeschoss" alone in its line, while every other line also says what kind of thing it is.
  if (filled.length === 1 && width > 2 && kind !== undefined && !(cells[kind] ?? '').trim())
    return { fault: 'sectionTitle', value: (filled[0] ?? '').trim().slice(0, 40) };
  return undefined;
}
