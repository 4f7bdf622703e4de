/** The one shape of every table exported for a spreadsheet. Plain data, so it can be passed to a worker. */
import { isPlausibleDay } from '$domain/values/day';
import type { ReportLabel, ReportLabels } from '../report/report-labels';

/** A plausible day is 'YYYY-MM-DD', any other is in words; null: nothing was said. */
export type Cell = string | number | null;

export interface ExportColumn {
  title: string;
  /** Euros are whole. */
  kind: 'text' | 'number' | 'euros' | 'day';
  /** In characters. */
  width: number;
}

export interface ExportTable {
  /** Name of the worksheet: at most 31 characters, none of \ / ? * [ ] : */
  name: string;
  /** The language in which a CSV file writes days. */
  language: string;
  columns: ExportColumn[];
  /** Each has a cell for every column, in order. */
  rows: Cell[][];
}

/** A column by the label that is its title; text is the default kind. */
export type ColumnPlan = readonly [
  label: ReportLabel,
  width: number,
  kind?: Exclude<ExportColumn['kind'], 'text'>,
];

/** The cells of one row by the label of their column; missing or empty ones become null. */
export type CellsByLabel = Partial<Record<ReportLabel, Cell | undefined>>;

/** A table whose columns are titled with their labels. */
export function tableOf(
  { label, language, day }: Pick<ReportLabels, 'label' | 'language' | 'day'>,
  name: ReportLabel,
  { columns, rows }: { columns: readonly ColumnPlan[]; rows: readonly CellsByLabel[] },
): ExportTable {
  const cellOf = (cell: Cell | undefined, kind: ExportColumn['kind'] = 'text'): Cell => {
    if (cell === undefined || cell === '') return null;
    const doubtful = kind === 'day' && !isPlausibleDay(String(cell));
    return doubtful && cell !== null ? day(String(cell)) : cell;
  };
  return {
    name: label(name),
    language,
    columns: columns.map(([title, width, kind]) => ({
      title: label(title),
      kind: kind ?? 'text',
      width,
    })),
    rows: rows.map((cells) => columns.map(([title, , kind]) => cellOf(cells[title], kind))),
  };
}
