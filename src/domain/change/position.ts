/** The place of an object in the order of the municipality: a text that sorts, so that two devices can both insert. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Well below the limit of the stored field (`key`). */
const LONGEST = 40;

interface Placed {
  id: string;
  position?: string | undefined;
}

/** Sorted by place; objects without one come first, in their existing order. Ties are broken by id. */
export function inOrder<T extends Placed>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => {
    const [one, other] = [a.position ?? '', b.position ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    if (one === '' || a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  });
}

/** The place after everything else. */
export function lastPosition(list: readonly Placed[]): string {
  return generateKeyBetween(inOrder(list).at(-1)?.position ?? null, null);
}

/**
 * The places to assign so that `id` ends up at index `at` of the list without it. Usually only its own; where the
 * neighbours have none or the same, all of them get one.
 */
export function positionsFor(
  list: readonly Placed[],
  id: string,
  at: number,
): { id: string; position: string }[] {
  const others = inOrder(list).filter((one) => one.id !== id);
  const before = others[at - 1]?.position;
  const after = others[at]?.position;
  const hasBefore = at === 0 || before !== undefined;
  const hasAfter = at >= others.length || after !== undefined;
  const apart = before === undefined || after === undefined || before < after;
  if (hasBefore && hasAfter && apart) {
    const position = generateKeyBetween(before ?? null, after ?? null);
    // Inserting at the same place again and again makes ever longer keys.
    if (position.length <= LONGEST) return [{ id, position }];
  }
  return placesInOrder(others.map((one) => one.id).toSpliced(at, 0, id));
}

/** Places for all of them, in this order. */
export function placesInOrder(ids: readonly string[]): { id: string; position: string }[] {
  const keys = generateNKeysBetween(null, null, ids.length);
  return ids.map((one, index) => ({ id: one, position: keys[index] ?? '' }));
}
