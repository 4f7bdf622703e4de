/**
 * A CSV text to rows about target objects. Untrusted: every cell is plain text, nothing is evaluated, and what does not
 * fit is a problem with the number of its line. No value is cut and no row with a problem is handed on.
 */
import Papa from 'papaparse';
import type { Encoding } from './decode-text';
import { columnOf, type ObjectColumn } from './object-columns';
import { refuse, MAX_COLUMNS, MAX_LINES, MAX_ROWS, type Refusal } from './refusal';
import { rowFrom, type ImportRow, type RowFault, type RowProblem } from './objects-row';
import { withoutEscape } from './words';

export interface ObjectTable {
  kind: 'table';
  encoding: Encoding;
  /** Recognised columns with the heading they have in the file. */
  columns: { column: ObjectColumn; header: string }[];
  /** Headings that mean nothing here, or the same as an earlier one. */
  ignored: string[];
  rows: ImportRow[];
  problems: RowProblem[];
}

/** One line of the file as cells; `fault`: its quotation marks do not close. */
interface RawRow {
  line: number;
  cells: string[];
  fault?: RowFault;
}

/** Line ends must be "\n"; the lines are counted as an editor counts them, the first is 1. */
export function readTable(text: string, encoding: Encoding): ObjectTable | Refusal {
  const raw = rawRows(text);
  if (!Array.isArray(raw)) return raw;
  const [head, ...body] = raw;
  if (head === undefined) return refuse('empty');
  if (body.length > MAX_ROWS) return refuse('tooManyRows', { max: MAX_ROWS });
  if (raw.some(({ cells }) => cells.length > MAX_COLUMNS))
    return refuse('tooManyColumns', { max: MAX_COLUMNS });
  const { columns, ignored, at } = columnsOf(head.cells);
  if (!at.has('title') && !at.has('kind')) return refuse('noHeader', { headers: head.cells });
  const table: ObjectTable = { kind: 'table', encoding, columns, ignored, rows: [], problems: [] };
  if (head.fault !== undefined) table.problems.push({ line: head.line, ...head.fault });
  for (const row of body) takeRow(table, row, { at, width: head.cells.length });
  return table;
}

function takeRow(
  table: ObjectTable,
  { line, cells, fault }: RawRow,
  { at, width }: { at: ReadonlyMap<ObjectColumn, number>; width: number },
): void {
  const report = (found: RowFault): number => table.problems.push({ line, ...found });
  if (fault !== undefined) return void report(fault);
  if (cells.length > width) return void report({ fault: 'tooManyCells' });
  const cellOf = (column: ObjectColumn): string => cells[at.get(column) ?? -1] ?? '';
  const { row, faults } = rowFrom(line, cellOf);
  if (faults.length === 0) table.rows.push(row);
  else faults.forEach(report);
}

/** All lines with something in them, without the empty cells at their ends. */
function rawRows(text: string): RawRow[] | Refusal {
  const hint = /^"?sep=(.)"?\n/i.exec(text);
  const body = text.slice(hint?.[0].length ?? 0);
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    delimiter: hint?.[1] ?? delimiterOf(body),
    newline: '\n',
    preview: MAX_LINES,
  });
  if (meta.truncated) return refuse('tooManyRows', { max: MAX_ROWS });
  const faults = new Map(errors.map(({ row, code }) => [row, quoteFault(code)]));
  let line = hint === null ? 1 : 2;
  const rows = data.map((cells, index): RawRow => {
    const fault = faults.get(index);
    const row = { line, cells: filled(cells), ...(fault === undefined ? {} : { fault }) };
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
  return rows.filter(({ cells }) => cells.length > 0);
}

const quoteFault = (code: string): RowFault => ({
  fault: code === 'MissingQuotes' ? 'quoteOpen' : 'quoteInside',
});

function filled(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map(withoutEscape);
}

/** What Papa finds in the first lines; if they do not agree, what stands most often in the first one. */
function delimiterOf(text: string): string {
  const candidates = [';', ',', '\t', '|'];
  const { errors, meta } = Papa.parse(text, {
    ...{ preview: 10, newline: '\n', delimitersToGuess: candidates },
    skipEmptyLines: 'greedy',
  });
  if (!errors.some(({ code }) => code === 'UndetectableDelimiter')) return meta.delimiter;
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const often = (one: string): number => first.split(one).length;
  return candidates.reduce((best, one) => (often(one) > often(best) ? one : best));
}

function columnsOf(
  headers: readonly string[],
): Pick<ObjectTable, 'columns' | 'ignored'> & { at: Map<ObjectColumn, number> } {
  const at = new Map<ObjectColumn, number>();
  const columns: ObjectTable['columns'] = [];
  const ignored: string[] = [];
  headers.forEach((cell, index) => {
    const header = cell.trim();
    const column = columnOf(header);
    if (column !== undefined && !at.has(column)) {
      at.set(column, index);
      columns.push({ column, header });
    } else if (header !== '') ignored.push(header);
  });
  return { columns, ignored, at };
}
