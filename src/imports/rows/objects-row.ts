/**
 * One row of the table as values of a target object, and what is wrong with it. An empty cell means "nothing said",
 * never "delete this". A cell that cannot be used is left empty and reported; only a row with neither name nor kind is
 * no object.
 */
import { MAX_SHORT_TEXT, MAX_TEXT, type Carrier } from '$domain/record/fields';
import { MAX_COUNT, type ProtectionNeed } from '$domain/record/target-object';
import { readNumber } from '$domain/values/amount';
import { isNumbered } from '../columns/numbering';
import { carrierOf, protectionNeedOf, type ObjectColumn } from '../columns/object-columns';
import { cleanLine, cleanText } from '../words';

/** Texts are '' and the count is null if the file says nothing. */
export interface ImportRow {
  line: number;
  title: string;
  /** The word as written in the file; not yet a kind. */
  kind: string;
  count: number | null;
  location: string;
  responsible: string;
  operatedBy: Carrier | '';
  /** What is written under "Betrieb" without being a known word for who operates: somebody's name. */
  operator: string;
  provider: string;
  protectionNeed: ProtectionNeed | '';
  protectionReason: string;
  notes: string;
  /** The whole line of the file: two rows identical in every cell are one thing listed twice. */
  cells: string;
}

export interface RowFault {
  fault:
    | 'count'
    | 'numbered'
    | 'tooLong'
    | 'protectionNeed'
    /** U+FFFD: a letter was lost before the file reached us. */
    | 'lostLetter'
    | 'nameless'
    | 'sectionTitle'
    | 'tooManyCells'
    /** A quotation mark in the middle of a quoted cell. */
    | 'quoteInside'
    /** A quoted cell that never ends: the rest of the file was swallowed. */
    | 'quoteOpen';
  column?: ObjectColumn;
  /** The content of the cell, shortened. */
  value?: string;
  max?: number;
}
/** `left`: the whole row is left out; otherwise only this cell, or it is merely a warning. */
export type RowProblem = RowFault & { line: number; left: boolean };

const MAX_SHOWN = 40;
const LIMITS: Readonly<Record<ObjectColumn, number>> = {
  title: MAX_SHORT_TEXT,
  kind: MAX_SHORT_TEXT,
  count: MAX_SHORT_TEXT,
  location: MAX_SHORT_TEXT,
  responsible: MAX_SHORT_TEXT,
  operatedBy: MAX_SHORT_TEXT,
  provider: MAX_SHORT_TEXT,
  protectionNeed: MAX_SHORT_TEXT,
  protectionReason: MAX_TEXT,
  notes: MAX_TEXT,
};
const isLong = (column: ObjectColumn): boolean => LIMITS[column] === MAX_TEXT;

/** `cellOf`: '' for a column the file does not have. */
export function rowFrom(
  { line, cells }: { line: number; cells: readonly string[] },
  cellOf: (column: ObjectColumn) => string,
): { row: ImportRow; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const text = (column: ObjectColumn): string => {
    const cell = cellOf(column);
    if (cell === '') return '';
    const value = isLong(column) ? cleanText(cell) : cleanLine(cell);
    if (value.includes('\ufffd')) faults.push({ fault: 'lostLetter', column, value: cut(value) });
    if (value.length <= LIMITS[column]) return value;
    faults.push({ fault: 'tooLong', column, value: cut(value), max: LIMITS[column] });
    return '';
  };
  const operation = text('operatedBy');
  const operatedBy = operation === '' ? '' : (carrierOf(operation) ?? '');
  const row: ImportRow = {
    line,
    title: text('title'),
    kind: text('kind'),
    count: countOf(text('count'), faults),
    location: text('location'),
    responsible: text('responsible'),
    provider: text('provider'),
    operatedBy,
    operator: operatedBy === '' ? operation : '',
    protectionNeed: needOf(text('protectionNeed'), faults),
    protectionReason: text('protectionReason'),
    notes: text('notes'),
    cells: JSON.stringify(cells),
  };
  if (row.title === '' && row.kind === '') faults.push({ fault: 'nameless' });
  return { row, faults };
}

const cut = (value: string): string => value.slice(0, MAX_SHOWN);

/**
 * Read as in the fields: "1.200" and "1,200" are 1200, "0.500" and "1.5" are nothing; "00412" identifies and is not a
 * count.
 */
function countOf(value: string, faults: RowFault[]): number | null {
  const read = readNumber(value, { max: MAX_COUNT });
  if (read.kind === 'empty') return null;
  const numbered = isNumbered(value);
  if (read.kind === 'number' && !numbered) return read.value;
  faults.push({ fault: numbered ? 'numbered' : 'count', column: 'count', value: cut(value) });
  return null;
}

function needOf(value: string, faults: RowFault[]): ProtectionNeed | '' {
  const need = value === '' ? '' : protectionNeedOf(value);
  if (need !== undefined) return need;
  faults.push({ fault: 'protectionNeed', column: 'protectionNeed', value: cut(value) });
  return '';
}
