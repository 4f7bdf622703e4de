/** Tables for reading in the Word document: short rows stay on one page, and the head is repeated on every page. */
import { BorderStyle, type Table } from 'docx';
import type { LabelledText, ReportBlock } from '$exports/report/report-model';
import { TABLE_STYLE } from '../styles/docx-table-style';
import { STYLE } from '../styles/style-names';
import { rowOf, tableOf, type Column } from './table-parts';

type HeadedTable = Extract<ReportBlock, { kind: 'table' }>;

/** What screen readers take for headers; the look comes from our styles alone. */
const PLAIN = { firstRow: false, firstColumn: false, noHBand: true, noVBand: true };
const SUM_LINE = { style: BorderStyle.SINGLE, size: 10, color: '404040' };

/** A table whose first row is its head and whose first column holds the row headers. */
export function headedTable({ columns, rows, sums = [] }: HeadedTable): Table {
  const together = true;
  const titles = columns.map(({ title }) => title);
  const head = rowOf(titles, columns, { row: { tableHeader: true }, together, keepNext: true });
  const body = rows.map((texts, index) => {
    const beforeSums = sums.length > 0 && index === rows.length - 1;
    return rowOf(texts, columns, { together, keepNext: beforeSums });
  });
  const feet = sums.map((texts, index) => {
    const line = index === 0 ? { borders: { top: SUM_LINE } } : {};
    return rowOf(texts, columns, { together, style: STYLE.sum, ...line });
  });
  return tableOf([head, ...body, ...feet], columns, {
    style: TABLE_STYLE.headed,
    tableLook: { ...PLAIN, firstRow: true, firstColumn: true },
  });
}

const FACT_COLUMNS: readonly Column[] = [{ weight: 1 }, { weight: 2 }];

/** Pairs of label and text; a long text may continue on the next page. */
export function factsTable(facts: readonly LabelledText[]): Table {
  const rows = facts.map(({ label, text }) => rowOf([label, text], FACT_COLUMNS));
  return tableOf(rows, FACT_COLUMNS, {
    style: TABLE_STYLE.facts,
    tableLook: { ...PLAIN, firstColumn: true },
  });
}
