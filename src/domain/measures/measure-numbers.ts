/** How measures are called: M-04. */
import type { Measure } from '../record/measure';

export function measureNumber(number: number): string {
  return `M-${String(number).padStart(2, '0')}`;
}

/**
 * By id. Two devices may have given the same number before they were merged: who recorded it first keeps it, a later
 * one gets an addition ("M-04-2"), the same on every device. `measures`: in the order in which they were recorded.
 */
export function measureNumbers(measures: readonly Measure[]): ReadonlyMap<string, string> {
  const given = new Map<string, number>();
  return new Map(
    measures.map(({ id, number }) => {
      const name = number === undefined ? 'M' : measureNumber(number);
      const times = (given.get(name) ?? 0) + 1;
      given.set(name, times);
      return [id, times === 1 ? name : `${name}-${String(times)}`];
    }),
  );
}
