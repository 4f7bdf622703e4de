/**
 * The order of calendar days as they are stored: YYYY-MM-DD. A year may have up to six digits, because older
 * versions took them from date fields of browsers; compared as plain text, 12027-03-31 would come before 2026-01-01.
 */

import { isPlausibleDay } from './day';

/** Below 0 if `a` is the earlier day, above 0 if it is the later one, 0 for the same. Neither may be empty. */
export function compareDays(a: string, b: string): number {
  const [one, other] = [a.padStart(12, '0'), b.padStart(12, '0')];
  return one < other ? -1 : Number(one > other);
}

/** The first and the last of some days; empty and implausible ones are ignored. Undefined if there is none. */
export function dayRange(days: Iterable<string>): { first: string; last: string } | undefined {
  const [first, ...others] = [...new Set(days)].filter(isPlausibleDay).sort(compareDays);
  return first === undefined ? undefined : { first, last: others.at(-1) ?? first };
}
