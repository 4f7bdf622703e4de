/** The place of an object in the order of the municipality: a text that sorts, so that two devices can both insert. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Well below what a record takes (`key`). */
const LONGEST = 40;

interface Placed {
  id: string;
  position?: string | undefined;
}

/** In the order of their places; those without one stand first, as they stood. The id decides between equal places. */
export function inOrder<T extends Placed>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => {
    const [one, other] = [a.position ?? '', b.position ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    if (one === '' || a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  });
}

/** The place behind everything. */
export function lastPosition(list: readonly Placed[]): string {
  return generateKeyBetween(inOrder(list).at(-1)?.position ?? null, null);
}

/**
 * The places to give so that `id` stands at index `at` of the list without it. Usually its own only; where the
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
    // Inserting at one place again and again makes longer and longer keys.
    if (position.length <= LONGEST) return [{ id, position }];
  }
  const ids = others.map((one) => one.id).toSpliced(at, 0, id);
  const keys = generateNKeysBetween(null, null, ids.length);
  return ids.map((one, index) => ({ id: one, position: keys[index] ?? '' }));
}
