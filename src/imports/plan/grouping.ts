/**
 * From rows to future objects: one per row or, for inventories with one row per device, similar devices
 * together. Grouping never loses a device: the counts of the groups add up to the counts of the rows.
 */
import { MAX_SHORT_TEXT, MAX_TEXT } from '$domain/record/fields';
import { nameKey } from '$domain/values/clean-text';
import type { Assessment } from '$domain/record/assessment';
import type { ObjectKind } from '$domain/profile/profile';
import { isActive, MAX_COUNT } from '$domain/record/target-object';
import type { ImportRow } from '../rows/objects-row';
import { wordKey } from '../words';

export type ImportItem = Omit<ImportRow, 'line' | 'kind'> & {
  /** The word in the file. */
  word: string;
  kind: ObjectKind | undefined;
  lines: number[];
  /** True if the notes are a list of names generated here; it never replaces what a person wrote. */
  listed?: boolean;
};
type FindKind = (word: string) => ObjectKind | undefined;

/** Every row as an item of its own. */
export function singleItems(rows: readonly ImportRow[], findKind: FindKind): ImportItem[] {
  return rows.map((row) => singleItem(row, findKind(row.kind)));
}

function singleItem(
  { line, kind: word, ...row }: ImportRow,
  kind: ObjectKind | undefined,
): ImportItem {
  return { ...row, title: row.title || (kind?.title ?? word), word, kind, lines: [line] };
}

/**
 * Similar rows as one item: same kind, place, person, operation, provider and protection need. A row without a count is
 * one device. Rows of an unknown kind stay separate. `more` says "… und 312 weitere".
 */
export function groupedItems(
  rows: readonly ImportRow[],
  findKind: FindKind,
  more: (count: number) => string,
): ImportItem[] {
  const open = new Map<string, Group>();
  const all: (Group | ImportItem)[] = [];
  for (const row of rows) {
    const kind = findKind(row.kind);
    if (kind === undefined) all.push(singleItem(row, kind));
    else addTo(open, all, { kind, row });
  }
  const taken = new Set<string>();
  return all.map((one) => ('rows' in one ? itemOf(one, taken, more) : one));
}

interface Group {
  kind: ObjectKind;
  count: number;
  rows: [ImportRow, ...ImportRow[]];
}

function addTo(
  open: Map<string, Group>,
  all: (Group | ImportItem)[],
  { kind, row }: { kind: ObjectKind; row: ImportRow },
): void {
  const { location, responsible, operatedBy, provider, protectionNeed } = row;
  const key = JSON.stringify([
    kind.id,
    operatedBy,
    protectionNeed,
    ...[location, responsible, provider].map(nameKey),
  ]);
  const count = row.count ?? 1;
  const group = open.get(key);
  // A full group stays as it is, and a second one begins.
  if (group !== undefined && group.count + count <= MAX_COUNT) {
    group.count += count;
    group.rows.push(row);
    return;
  }
  const begun: Group = { kind, count, rows: [row] };
  open.set(key, begun);
  all.push(begun);
}

function itemOf(
  { kind, count, rows }: Group,
  taken: Set<string>,
  more: (count: number) => string,
): ImportItem {
  const [first] = rows;
  const alone = rows.length === 1 && first.title !== '';
  const base = alone ? first.title : joined(kind.title, first.location);
  const title = freeTitle(taken, kind.id, [
    base,
    joined(alone ? joined(base, first.location) : base, first.responsible, first.provider),
  ]);
  const item = { ...singleItem(first, kind), title, count, lines: rows.map(({ line }) => line) };
  if (rows.length === 1 && alone) return item;
  const reasons = [...new Set(rows.map(({ protectionReason }) => protectionReason))];
  return {
    ...item,
    notes: namesOf(rows, more),
    listed: true,
    protectionReason: fitting(reasons.filter(Boolean), '\n', more),
  };
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** The first of the titles that no other group of this kind has, otherwise the last one with a number. */
function freeTitle(taken: Set<string>, kindId: string, titles: readonly [string, string]): string {
  const take = (title: string): boolean => {
    const before = taken.size;
    return taken.add(`${kindId}/${nameKey(title)}`).size > before;
  };
  const short = titles.map((title) => shortened(title, MAX_SHORT_TEXT));
  const free = short.find(take);
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const numbered = `${shortened(titles[1], MAX_SHORT_TEXT - 10)} – ${String(number)}`;
    if (take(numbered)) return numbered;
  }
}

const shortened = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;

/** The names in a group with their notes, as many as fit. */
function namesOf(rows: readonly ImportRow[], more: (count: number) => string): string {
  const names = rows.map(({ title, notes }) => [title, notes].filter(Boolean).join(': '));
  const separator = rows.some(({ notes }) => notes !== '') ? '\n' : ', ';
  return fitting(names.filter(Boolean), separator, more);
}

/** As many of the texts as fit into a field; the rest are counted, not swallowed. */
function fitting(
  texts: readonly string[],
  separator: string,
  more: (count: number) => string,
): string {
  const whole = texts.join(separator);
  if (whole.length <= MAX_TEXT) return whole;
  const room = MAX_TEXT - more(texts.length).length - 20;
  let length = 0;
  const fit = texts.findIndex((text) => (length += text.length + separator.length) > room);
  return `${texts.slice(0, fit).join(separator)} ${more(texts.length - fit)}`.trim();
}

/**
 * True if the rows look like an inventory with one row per device. A list that gives counts, or names objects the
 * assessment has, is a list of groups already.
 */
export function suggestsGrouping(rows: readonly ImportRow[], assessment: Assessment): boolean {
  const known = new Set(
    assessment.targetObjects.filter(isActive).map(({ title }) => nameKey(title)),
  );
  if (rows.some(({ count, title }) => (count ?? 0) > 1 || known.has(nameKey(title)))) return false;
  const kinds = new Set(rows.map(({ kind }) => wordKey(kind)));
  return rows.length > 40 || rows.length >= 3 * Math.max(kinds.size, 2);
}
