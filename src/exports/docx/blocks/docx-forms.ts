/** Forms in the Word document: labels beside boxes that hold what is known and room to write. */
import { HeightRule, type Paragraph, type Table } from 'docx';
import type { ReportBlock } from '$exports/report/report-model';
import { BOXED, TABLE_STYLE } from '../styles/docx-table-style';
import { WRITING_HEIGHT } from '../styles/writing-styles';
import { afterTable, captionOf, rowOf, tableOf, type Column } from './table-parts';

type FormBlock = Extract<ReportBlock, { kind: 'form' }>;

const COLUMNS: readonly Column[] = [{ weight: 1 }, { weight: 2 }];

/** A box grows with a text that needs more lines. */
export function formParts({ caption, fields }: FormBlock): (Paragraph | Table)[] {
  // Word treats a table without rows as damage.
  if (fields.length === 0) return [captionOf(caption)];
  const rows = fields.map(({ label, text, lines }) => {
    const height = { value: lines * WRITING_HEIGHT, rule: HeightRule.ATLEAST };
    return rowOf([label, text], COLUMNS, { row: { height }, together: true });
  });
  const table = tableOf(rows, COLUMNS, {
    style: TABLE_STYLE.facts,
    borders: BOXED,
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
  });
  return [captionOf(caption), table, afterTable()];
}
