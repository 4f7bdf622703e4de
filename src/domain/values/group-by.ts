/** Sorts things into groups; groups are in the order of their first thing. */

export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  return groupByEach(items, (item) => [keyOf(item)]);
}

/** A thing may belong to several groups, or to none. */
export function groupByEach<T, K>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly K[],
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}
