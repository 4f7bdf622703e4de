/** A table of the report. On a small screen it scrolls sideways, by keyboard too. */
import type { ReportBlock, ReportColumn } from '../report/report-model';
import { markup, type Markup } from './markup';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** `id`: the id of the caption. */
export function tableMarkup({ caption, columns, rows, sums = [] }: TableBlock, id: string): Markup {
  const shares = columnShares(columns).map((share) => markup`<col class="share-${share}">`);
  const heads = columns.map(
    (column) => markup`<th scope="col"${lookOf(column, column.title)}>${column.title}</th>`,
  );
  const foot =
    sums.length === 0 ? undefined : markup`<tfoot>\n${rowsMarkup(columns, sums)}</tfoot>\n`;
  return markup`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table class="columns-${Math.min(columns.length, MAX_COLUMNS)}">
<caption id="${id}"><span>${caption}</span></caption>
<colgroup>${shares}</colgroup>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${rowsMarkup(columns, rows)}</tbody>
${foot}</table></div>`;
}

/** The style sheet covers tables of up to this many columns; wider ones are laid out like these. */
export const MAX_COLUMNS = 12;

/** Whole percent of the width, at least 1 each. */
function columnShares(columns: readonly ReportColumn[]): number[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns.map(({ weight }) => Math.max(1, Math.round((100 * weight) / whole)));
}

function rowsMarkup(columns: readonly ReportColumn[], rows: readonly string[][]): Markup[] {
  return rows.map((row) => {
    const cells = row.map((cell, index) => {
      const look = lookOf(columns[index], cell);
      return index === 0
        ? markup`<th scope="row"${look}>${cell}</th>`
        : markup`<td${look}>${cell}</td>`;
    });
    return markup`<tr>${cells}</tr>\n`;
  });
}

function lookOf(column: ReportColumn | undefined, text: string): Markup | undefined {
  if (!column?.numeric) return undefined;
  return hasLongWord(text) ? markup` class="number long"` : markup` class="number"`;
}

/** A number must not be broken; anything longer than a number may be, rather than be cut off. */
export function hasLongWord(text: string): boolean {
  return /[^ \t\r\n]{17}/.test(text);
}
