/**
 * One row of the table as values of a target object, or what is wrong with it. An empty cell is "nothing said", never
 * "delete this".
 */
import { MAX_SHORT_TEXT, MAX_TEXT, type Carrier } from '../domain/fields';
import { MAX_COUNT, type ProtectionNeed } from '../domain/structure/target-object';
import { carrierOf, protectionNeedOf, type ObjectColumn } from './object-columns';
import { cleanLine, cleanText } from './words';

/** Texts are '' and the count is null where the file says nothing. */
export interface ImportRow {
  line: number;
  title: string;
  /** The word as it stands in the file; no kind yet. */
  kind: string;
  count: number | null;
  location: string;
  responsible: string;
  operatedBy: Carrier | '';
  provider: string;
  protectionNeed: ProtectionNeed | '';
  protectionReason: string;
  notes: string;
}

export interface RowFault {
  fault:
    | 'count'
    | 'tooLong'
    | 'operatedBy'
    | 'protectionNeed'
    | 'nameless'
    | 'tooManyCells'
    /** A quotation mark in the middle of a quoted cell. */
    | 'quoteInside'
    /** A quoted cell that never ends: the rest of the file was swallowed. */
    | 'quoteOpen';
  column?: ObjectColumn;
  /** What stands in the cell; short. */
  value?: string;
  max?: number;
}
export type RowProblem = RowFault & { line: number };

const LONG = ['protectionReason', 'notes'] as const;
const SHORT = ['title', 'kind', 'location', 'responsible', 'provider'] as const;

/** The row and everything that is wrong with it; with a fault it must not be used. */
export function rowFrom(
  line: number,
  cellOf: (column: ObjectColumn) => string,
): { row: ImportRow; faults: RowFault[] } {
  const text = (column: ObjectColumn): string => cleanLine(cellOf(column));
  const count = parseCount(text('count'));
  const operatedBy = orEmpty(text('operatedBy'), carrierOf);
  const protectionNeed = orEmpty(text('protectionNeed'), protectionNeedOf);
  const row: ImportRow = {
    ...{ line, title: text('title'), kind: text('kind'), count: count ?? null },
    ...{ location: text('location'), responsible: text('responsible'), provider: text('provider') },
    ...{ operatedBy: operatedBy ?? '', protectionNeed: protectionNeed ?? '' },
    ...{
      protectionReason: cleanText(cellOf('protectionReason')),
      notes: cleanText(cellOf('notes')),
    },
  };
  const faults = lengthFaults(row);
  const wrong = (fault: 'count' | 'operatedBy' | 'protectionNeed'): number =>
    faults.push({ fault, column: fault, value: text(fault).slice(0, 40) });
  if (count === undefined) wrong('count');
  if (operatedBy === undefined) wrong('operatedBy');
  if (protectionNeed === undefined) wrong('protectionNeed');
  if (row.title === '' && row.kind === '') faults.push({ fault: 'nameless' });
  return { row, faults };
}

function lengthFaults(row: ImportRow): RowFault[] {
  const check = (columns: readonly (keyof ImportRow & ObjectColumn)[], max: number): RowFault[] =>
    columns
      .filter((column) => String(row[column]).length > max)
      .map((column) => ({ fault: 'tooLong', column, max }));
  return [...check(SHORT, MAX_SHORT_TEXT), ...check(LONG, MAX_TEXT)];
}

function orEmpty<T>(word: string, find: (word: string) => T | undefined): T | '' | undefined {
  return word === '' ? '' : find(word);
}

/** Null for nothing, undefined for what is no whole number up to MAX_COUNT. "1.200" is German for 1200; "1.5" is no number. */
function parseCount(text: string): number | null | undefined {
  if (text === '') return null;
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(text)) return undefined;
  const count = Number(text.replaceAll('.', ''));
  return count <= MAX_COUNT ? count : undefined;
}
