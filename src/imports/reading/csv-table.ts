/**
 * From a CSV text to lines of cells. Untrusted: every cell is plain text, nothing is evaluated. Understands what
 * programs write before the table: "sep=;" of Excel and "#TYPE …" of PowerShell.
 */
import Papa from 'papaparse';
import { countHeadings } from '../columns/object-columns';
import { refuse, MAX_COLUMNS, MAX_LINES, MAX_ROWS, type Refusal } from '../refusal';
import { withoutEscape } from '../words';

/** One line of the file as cells; `fault`: a quotation mark is never closed. */
export interface CsvRow {
  /** As an editor counts: the first is 1. */
  line: number;
  cells: string[];
  fault?: 'quoteOpen' | 'quoteInside';
}
export interface CsvTable {
  kind: 'csv';
  /** Lines with content, without the empty cells at their ends. Never empty. */
  rows: [CsvRow, ...CsvRow[]];
  /** Number of cells in the longest line. */
  width: number;
}

/** How far into a file to look for headings. */
export const HEAD_ROWS = 10;
const DELIMITERS = [';', ',', '\t', '|'];
const BEFORE_TABLE = /^(?:"?sep=(.)"?|"?#TYPE\b[^\n]*|)\n/i;

/** Line ends must be "\n". */
export function readCsv(text: string): CsvTable | Refusal {
  const { body, line, delimiter } = tableIn(text);
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    delimiter: delimiter ?? delimiterOf(body),
    newline: '\n',
    preview: MAX_LINES,
  });
  if (meta.truncated) return refuse('tooManyRows', { max: MAX_ROWS });
  const faults = new Map(errors.map(({ row, code }) => [row, quoteFault(code)]));
  const [first, ...others] = numbered(data, line, faults).filter(({ cells }) => cells.length > 0);
  if (first === undefined) return refuse('empty');
  if (others.length > MAX_ROWS) return refuse('tooManyRows', { max: MAX_ROWS });
  const width = others.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    first.cells.length,
  );
  if (width > MAX_COLUMNS) return refuse('tooManyColumns', { max: MAX_COLUMNS });
  return { kind: 'csv', rows: [first, ...others], width };
}

function tableIn(text: string): { body: string; line: number; delimiter: string | undefined } {
  let [body, line] = [text, 1];
  let delimiter: string | undefined;
  for (let found = BEFORE_TABLE.exec(body); found !== null; found = BEFORE_TABLE.exec(body)) {
    delimiter ??= found[1];
    body = body.slice(found[0].length);
    line += 1;
  }
  return { body, line, delimiter };
}

function numbered(
  data: readonly string[][],
  begin: number,
  faults: ReadonlyMap<number | undefined, CsvRow['fault']>,
): CsvRow[] {
  let line = begin;
  return data.map((cells, index) => {
    const fault = faults.get(index);
    const row = { line, cells: filled(cells), ...(fault === undefined ? {} : { fault }) };
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return row;
  });
}

const quoteFault = (code: string): CsvRow['fault'] =>
  code === 'MissingQuotes' ? 'quoteOpen' : 'quoteInside';

function filled(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map(withoutEscape);
}

/**
 * The one with which most headings are recognised; otherwise what Papa finds; otherwise the most frequent in the first
 * lines.
 */
function delimiterOf(text: string): string {
  const headings = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, {
      preview: 3 * HEAD_ROWS,
      newline: '\n',
      delimiter,
      skipEmptyLines: 'greedy',
    });
    return Math.max(0, ...data.slice(0, HEAD_ROWS).map(countHeadings));
  };
  const counts = DELIMITERS.map(headings);
  const most = Math.max(...counts);
  const byHeadings = DELIMITERS.filter((_, index) => counts[index] === most);
  if (most > 0 && byHeadings.length === 1) return byHeadings[0] ?? ';';
  const { errors, meta } = Papa.parse(text, {
    preview: HEAD_ROWS,
    newline: '\n',
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
  });
  if (!errors.some(({ code }) => code === 'UndetectableDelimiter')) return meta.delimiter;
  // The heading line tells most; without known headings it may be any of the first lines.
  const head = text
    .trimStart()
    .split('\n', most > 0 ? 1 : HEAD_ROWS)
    .join('\n');
  const often = (one: string): number => head.split(one).length;
  return DELIMITERS.reduce((best, one) => (often(one) > often(best) ? one : best));
}
