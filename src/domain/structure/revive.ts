/** Reviving a retired object, and adjusting the number of the object it was merged into. */
import type { Assessment } from '../record/assessment';
import { isLater } from '../change/stamp';
import type { StructureChange } from '../change/structure-change';
import { isActive, type TargetObject } from '../record/target-object';

export interface Revival {
  changes: StructureChange[];
  /** What happens to the number of the object it was merged into; undefined: there is no such object. */
  counts:
    | { kind: 'restored' | 'changedSince' | 'unknown'; into: TargetObject; value: number | null }
    | undefined;
}

/**
 * The number of the other object returns to what it was if only further merges have changed it since; otherwise it
 * stays and the person is told. The answers of both stay as they are.
 */
export function planRevive(assessment: Assessment, objectId: string): Revival {
  const { targetObjects } = assessment;
  const changes: StructureChange[] = [{ kind: 'revive', objectId }];
  const object = targetObjects.find(({ id }) => id === objectId);
  const retired = object?.retired;
  const into = targetObjects.find(({ id }) => id === retired?.mergedInto);
  // If one of them had no number, nothing was added.
  const counted = typeof object?.count === 'number' && typeof into?.count === 'number';
  if (into === undefined || !isActive(into) || !counted) return { changes, counts: undefined };
  const counts = retired?.counts;
  const now = into.count ?? null;
  if (counts === undefined) return { changes, counts: { kind: 'unknown', into, value: now } };
  // Merged into it later, and still merged.
  const later = targetObjects.flatMap((one) =>
    one.retired?.mergedInto === into.id && isLater(one.changed?.retired, object.changed?.retired)
      ? [addedBy(one.retired.counts)]
      : [],
  );
  const explained = counts.after + later.reduce((sum, count) => sum + count, 0);
  if (now === null || (now !== explained && !changedByRevival(assessment, into)))
    return { changes, counts: { kind: 'changedSince', into, value: now } };
  const value = Math.max(0, now - addedBy(counts));
  changes.push({ kind: 'object', objectId: into.id, field: 'count', value });
  return { changes, counts: { kind: 'restored', into, value } };
}

/** True if its number was last changed by reviving another object that was merged into it. */
function changedByRevival({ targetObjects }: Assessment, into: TargetObject): boolean {
  const at = into.changed?.count?.at;
  return targetObjects.some((one) => isActive(one) && one.changed?.retired?.at === at);
}

const addedBy = (counts: { before: number; after: number } | undefined): number =>
  counts === undefined ? 0 : counts.after - counts.before;
