/**
 * Rows with the same name and kind: several things a list does not tell apart. They are proposed as one group; a person
 * who declines gets the first of them, and the others are reported as duplicates.
 */
import { nameKey } from '$domain/values/clean-text';
import { MAX_SHORT_TEXT, MAX_TEXT } from '$domain/record/fields';
import type { ObjectKind } from '$domain/profile/profile';
import { MAX_COUNT } from '$domain/record/target-object';
import type { ImportItem } from './grouping';

export interface SameName {
  key: string;
  title: string;
  kind: string;
  lines: number[];
  count: number;
}

export const sameNameKey = (kind: ObjectKind, title: string): string =>
  JSON.stringify([kind.id, nameKey(title)]);

/** What may be one group: more than one row, differing in some cell, operated alike, and not too many to count. */
export function sameNames(
  items: readonly ImportItem[],
  isKnownTwice: (key: string) => boolean,
): SameName[] {
  return [...alike(items)].flatMap(([key, group]) => {
    const [first] = group;
    const count = sumOf(group);
    const groupable =
      first?.kind !== undefined &&
      group.length > 1 &&
      count <= MAX_COUNT &&
      !isKnownTwice(key) &&
      isOneGroup(group);
    if (!groupable || first.kind === undefined) return [];
    const { title } = first;
    return [
      { key, title, kind: first.kind.title, lines: group.flatMap(({ lines }) => lines), count },
    ];
  });
}

/** The items, with every accepted group in the place of its first row. */
export function joinSameNames(
  items: readonly ImportItem[],
  accepted: ReadonlySet<string>,
): ImportItem[] {
  const groups = [...alike(items)].filter(([key]) => accepted.has(key)).map(([, group]) => group);
  const firsts = new Map(groups.map((group) => [group[0], group]));
  const others = new Set(groups.flatMap((group) => group.slice(1)));
  return items.flatMap((item) => {
    const group = firsts.get(item);
    if (group !== undefined) return [joined(group, item)];
    return others.has(item) ? [] : [item];
  });
}

function alike(items: readonly ImportItem[]): Map<string, ImportItem[]> {
  const groups = new Map<string, ImportItem[]>();
  const seen = new Set<string>();
  for (const item of items) {
    if (item.kind === undefined) continue;
    const key = sameNameKey(item.kind, item.title);
    // A repeated identical line is not another thing.
    const line = `${key}${item.cells}`;
    if (seen.has(line)) continue;
    seen.add(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const sumOf = (group: readonly ImportItem[]): number =>
  group.reduce((sum, { count }) => sum + (count ?? 1), 0);

/** Things that are operated differently or have another protection need are not a group. */
function isOneGroup(group: readonly ImportItem[]): boolean {
  const told = group.map(({ operatedBy, provider, protectionNeed }) =>
    JSON.stringify([operatedBy, nameKey(provider), protectionNeed]),
  );
  return new Set(told).size === 1;
}

function joined(group: readonly ImportItem[], first: ImportItem): ImportItem {
  const all = (field: 'location' | 'responsible', separator: string): string => {
    const different = [...new Map(group.map((one) => [nameKey(one[field]), one[field]])).values()];
    const text = different.filter(Boolean).join(separator);
    return text.length <= MAX_SHORT_TEXT ? text : first[field];
  };
  const notes = [...new Set(group.map((one) => one.notes))].filter(Boolean).join('\n');
  return {
    ...first,
    count: sumOf(group),
    lines: group.flatMap(({ lines }) => lines),
    location: all('location', ', '),
    responsible: all('responsible', ', '),
    notes: notes.length <= MAX_TEXT ? notes : first.notes,
  };
}
