/** What the log says has been changed since somebody was last here: how much of what, and by whom. */
import { partKey, type Change, type ChangePart } from '../change/change';
import type { Stamp } from '../record/fields';
import { compareDays } from '../values/day-order';
import { compareNaturally } from '../values/natural-order';

/** What is counted: things, not fields. */
export const CHANGED_THINGS = [
  'answer',
  'object',
  'provider',
  'measure',
  'version',
  'rest',
] as const;
type ChangedThing = (typeof CHANGED_THINGS)[number];

export interface ChangedBy {
  /** The name in the stamps; empty if none is set. */
  by: string;
  /** How many different things of each kind. */
  counts: Record<ChangedThing, number>;
  /** Ids of the target objects whose answers were changed. */
  objects: string[];
}

/** `isKnown`: a change the person made themselves before they left. One row per name, in alphabetical order. */
export function changedSince(
  changes: readonly Change[],
  isKnown: (stamp: Stamp) => boolean,
): ChangedBy[] {
  const people = new Map<string, Map<ChangedThing, Set<string>>>();
  const objects = new Map<string, Set<string>>();
  for (const { stamp, parts } of changes) {
    if (isKnown(stamp)) continue;
    const by = stamp.by.trim();
    const things = people.get(by) ?? new Map<ChangedThing, Set<string>>();
    people.set(by, things);
    for (const part of parts) {
      const [kind, id] = thingOf(part);
      things.set(kind, (things.get(kind) ?? new Set()).add(id));
      if (part.on === 'answer') objects.set(by, (objects.get(by) ?? new Set()).add(part.objectId));
    }
  }
  return [...people]
    .map(([by, things]) => ({
      by,
      counts: countsOf(things),
      objects: [...(objects.get(by) ?? [])],
    }))
    .sort((a, b) => compareNaturally(a.by, b.by));
}

function thingOf(part: ChangePart): [ChangedThing, string] {
  switch (part.on) {
    case 'answer':
      return ['answer', `${part.objectId}/${part.requirementId}`];
    case 'object':
    case 'choice':
      return ['object', part.id];
    case 'provider':
    case 'version':
      return [part.on, part.id];
    case 'measure':
      return ['measure', part.id];
    default:
      return ['rest', partKey(part)];
  }
}

function countsOf(things: ReadonlyMap<ChangedThing, ReadonlySet<string>>) {
  const count = (kind: ChangedThing): number => things.get(kind)?.size ?? 0;
  return {
    answer: count('answer'),
    object: count('object'),
    provider: count('provider'),
    measure: count('measure'),
    version: count('version'),
    rest: count('rest'),
  };
}

/** What became overdue since that day: it was still to come then. `overdue`: what is overdue now. */
export function dueSince<T extends { dueDate: string }>(overdue: readonly T[], day: string): T[] {
  return overdue.filter(({ dueDate }) => compareDays(dueDate, day) >= 0);
}
