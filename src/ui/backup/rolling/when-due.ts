/** When the next rolling backup is written. Pure. */

/** Not more often than that, however much is typed. */
const LEAST_PAUSE_MS = 5 * 60 * 1000;
/** Who has just begun to type is let finish first. */
const FIRST_PAUSE_MS = 60 * 1000;
/** What is older than that is written when the assessment is opened. */
const OLD_MS = 20 * 60 * 60 * 1000;

/** Milliseconds until then. `lastAt`: when one was last tried, in milliseconds; undefined: not since the page was opened. */
export function pauseBeforeNext(lastAt: number | undefined, now: number): number {
  if (lastAt === undefined || lastAt > now) return FIRST_PAUSE_MS;
  return Math.max(FIRST_PAUSE_MS, lastAt + LEAST_PAUSE_MS - now);
}

/** True if there is none, or only one from another day. `at`: an instant. */
export function isOld(at: string | undefined, now: number): boolean {
  return at === undefined || Math.abs(now - Date.parse(at)) > OLD_MS;
}
