/** Sentences about an import: what is wrong with a file or a row, and what an entry would do. */
import { CARRIERS } from '../../../domain/fields';
import {
  MAX_COUNT,
  PROTECTION_NEEDS,
  type ObjectField,
} from '../../../domain/structure/target-object';
import { language, t } from '../../../i18n/i18n.svelte';
import type { ImportEntry, ImportPlan, Refusal, RowProblem } from '../../../imports/objects-csv';

const written = (number: number): string => number.toLocaleString(language());
const listed = (words: readonly string[]): string => words.join(', ');
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export function refusalText({ reason, max = 0, headers = [] }: Refusal): string {
  return t(`objectImport.refused.${reason}`, {
    max: written(max),
    megabytes: written(max / 1_000_000),
    headers: listed(headers.filter(Boolean).slice(0, 10).map(short)),
  });
}

export function problemText({ line, fault, column, value, max }: RowProblem): string {
  const words =
    fault === 'operatedBy'
      ? CARRIERS.map((carrier) => t(`carrier.${carrier}`))
      : PROTECTION_NEEDS.map((need) => t(`protectionNeed.${need}`));
  const text = t(`objectImport.problem.${fault}`, {
    column: column === undefined ? '' : t(`objectImport.column.${column}`),
    ...{ value, words: listed(words), max: written(max ?? MAX_COUNT) },
  });
  return t('objectImport.problemAt', { line, text });
}

export function stateText({ state, fields }: ImportEntry): string {
  return t(`objectImport.states.${state}`, { fields: listed(fields.map(fieldLabel)) });
}

function fieldLabel(field: ObjectField): string {
  return t(`objectImport.column.${field === 'providerId' ? 'provider' : field}`);
}

/** "2, 5–9 … und 40 weitere": lines that follow each other drawn together, at most four of such pieces. */
export function linesText(lines: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else spans.push([line, line]);
  }
  const shown = spans.slice(0, 4);
  const rest = spans.slice(4).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const pieces = shown.map(([from, to]) =>
    from === to ? String(from) : `${String(from)}–${String(to)}`,
  );
  return rest === 0
    ? listed(pieces)
    : `${listed(pieces)} ${t('objectImport.moreLines', { count: rest })}`;
}

interface Totals {
  added: number;
  changed: number;
  same: number;
  /** Rows of the file that are not taken over. */
  left: number;
}

export function totalsOf({ entries }: ImportPlan, problems: readonly RowProblem[]): Totals {
  const count = (...states: ImportEntry['state'][]): number =>
    entries.filter(({ state }) => states.includes(state)).length;
  const rows = new Set(problems.map(({ line }) => line)).size;
  return {
    ...{ added: count('new'), changed: count('update'), same: count('unchanged') },
    left: count('duplicate', 'unknownKind') + rows,
  };
}

/** "14 Zielobjekte anlegen, 2 ändern"; undefined if there is nothing to do. */
export function applyText({ added, changed }: Totals): string | undefined {
  if (added === 0 && changed === 0) return undefined;
  if (added === 0) return t('objectImport.applyUpdate', { count: changed });
  const text = t('objectImport.applyNew', { count: added });
  return changed === 0 ? text : t('objectImport.applyBoth', { text, changed });
}
