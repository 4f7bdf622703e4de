/** Sentences about an import: what is wrong with a file or a row, and what a planned object would do. */
import { MAX_COUNT, PROTECTION_NEEDS, type ObjectField } from '$domain/record/target-object';
import { language, t } from '$i18n/i18n.svelte';
import type {
  PlannedObject,
  ImportPlan,
  NewProvider,
  Refusal,
  RowProblem,
  SameName,
  CsvTable,
} from '$imports/objects-csv';

const written = (number: number): string => number.toLocaleString(language());
const listed = (words: readonly string[]): string => words.join(', ');
const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max - 1)}…` : text;

export function refusalText({ reason, max = 0 }: Refusal): string {
  return t(`objectImport.refused.${reason}`, {
    max: written(max),
    megabytes: written(max / 1_000_000),
  });
}

/** Where it is, what is wrong, and what happens to it. */
export function problemText({ line, fault, column, value, max, left }: RowProblem): string {
  const text = t(`objectImport.problem.${fault}`, {
    column: column === undefined ? '' : t(`objectImport.column.${column}`),
    words: listed(PROTECTION_NEEDS.map((need) => t(`protectionNeed.${need}`))),
    value,
    max: written(max ?? MAX_COUNT),
  });
  const effect = left ? 'left' : fault === 'lostLetter' ? 'kept' : 'empty';
  return t('objectImport.problemAt', { line, text, effect: t(`objectImport.effect.${effect}`) });
}

/** "Zeile 3: Name, Typ, Anzahl", for a line that may hold the headings. */
export function headingText({ line, cells }: CsvTable['rows'][number]): string {
  const names = cells.map((cell) => cell.trim()).filter(Boolean);
  return t('objectImport.sample', { line, text: cut(listed(names.slice(0, 6)), 70) });
}

/** "C: Hostname": as a spreadsheet counts columns, because headings may be missing or repeated. */
export function columnName(heading: string, index: number): string {
  const [high, low] = [Math.floor(index / 26), index % 26];
  const letter = (at: number): string => String.fromCharCode(65 + at);
  const name = high === 0 ? letter(low) : `${letter(high - 1)}${letter(low)}`;
  return heading === '' ? t('objectImport.columnOnly', { name }) : `${name}: ${cut(heading, 60)}`;
}

/** The first values of a column; undefined for none. */
export function valuesText(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  return t('objectImport.columnValues', { values: listed(values.map((one) => cut(one, 30))) });
}

export const providerText = ({ name, rows }: NewProvider): string =>
  t('objectImport.providerOf', { name, count: rows });

export const sameNameText = ({ title, kind, lines, count }: SameName): string =>
  t('objectImport.sameNameOf', { title, kind, lines: linesText(lines), number: written(count) });

export function stateText({ state, fields }: PlannedObject): string {
  return t(`objectImport.states.${state}`, { fields: listed(fields.map(fieldLabel)) });
}

function fieldLabel(field: ObjectField): string {
  return t(`objectImport.column.${field === 'providerId' ? 'provider' : field}`);
}

/** "2, 5–9 … und 40 weitere": consecutive lines combined, at most four such ranges. */
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
  /** Rows of the file that are not taken. */
  left: number;
}

export function totalsOf({ objects }: ImportPlan, problems: readonly RowProblem[]): Totals {
  const count = (...states: PlannedObject['state'][]): number =>
    objects.filter(({ state }) => states.includes(state)).length;
  const rows = new Set(problems.filter((one) => one.left).map(({ line }) => line)).size;
  return {
    added: count('new'),
    changed: count('update'),
    same: count('unchanged'),
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
