/** Which rolling backups of one assessment are kept. Pure: the folder is `rolling-folder.ts`. */

export interface DatedFile {
  /** When it was written, in milliseconds. */
  at: number;
}

/** So many of the newest are kept, whenever they were written. */
const NEWEST = 5;
/** Of each of so many days, and of each of so many weeks, the last one. */
const DAYS = 7;
const WEEKS = 8;

const dayOf = (at: number): number => Math.floor(at / (24 * 60 * 60 * 1000));
/** Begins on Monday, as 1 January 1970 was a Thursday. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7);

/**
 * The newest, the last of each of the last seven days and of each of the last eight weeks (by UTC), today and this week
 * included; in the order of `files`. Those that say they are from later were written while a clock was wrong: they do not
 * count among the newest, so that they cannot push out what is new today, and as many of them are kept.
 */
export function filesToKeep<F extends DatedFile>(
  files: readonly F[],
  now: number,
  newest = NEWEST,
): F[] {
  const latestFirst = files.toSorted((a, b) => b.at - a.at);
  const past = latestFirst.filter(({ at }) => at <= now);
  const later = latestFirst.filter(({ at }) => at > now);
  const kept = new Set<F>([
    ...past.slice(0, newest),
    ...later.slice(0, newest),
    ...lastOfEach(past, dayOf, dayOf(now) - DAYS),
    ...lastOfEach(past, weekOf, weekOf(now) - WEEKS),
  ]);
  return files.filter((file) => kept.has(file));
}

/** Of each period after `before` the first in the list. */
function lastOfEach<F extends DatedFile>(
  latestFirst: readonly F[],
  periodOf: (at: number) => number,
  before: number,
): F[] {
  const last = new Map<number, F>();
  for (const file of latestFirst) {
    const period = periodOf(file.at);
    if (period > before && !last.has(period)) last.set(period, file);
  }
  return [...last.values()];
}
