/**
 * The order of changes: a hybrid logical clock. Every change has one stamp, made when the person acts; of two changes
 * of the same field the later stamp wins, on every device and in whatever order they arrive. Its counter is the
 * millisecond itself: if the clock has not moved on, it is advanced by one, so no two changes of a window share an
 * instant, and "changed after" can be decided from the instants alone.
 *
 * A clock that is wrong must not win for ever. A device follows stamps that are ahead of its own clock by at most
 * `MAX_DRIFT_MS`. Beyond that it keeps its own time, and steps past the wrong stamp only in the fields that carry it:
 * an edit always wins over what the person saw on the screen, and nothing else is pulled into the future.
 */
import type { Stamp } from '../record/fields';

/** One day: a clock with a wrong time zone is followed, one with a wrong year is not. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;
/** The device named for everything stamped before stamps recorded one. */
export const BEFORE_DEVICES = 'vor-version-3';

/** The device of a window: the part before the dot, the rest tells its windows apart. Empty if a stamp names none. */
export const deviceOf = (window = ''): string => window.split('.')[0] ?? '';

/** Negative if `a` is earlier. No stamp is earlier than any stamp. */
export function compareStamps(a: Stamp | undefined, b: Stamp | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const [one, other] = [a.device ?? '', b.device ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

export const isLater = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  compareStamps(a, b) > 0;

export function latestOf(stamps: Iterable<Stamp | undefined>): Stamp | undefined {
  let latest: Stamp | undefined;
  for (const stamp of stamps) if (isLater(stamp, latest)) latest = stamp;
  return latest;
}

/** Identifies a stamp, and so its change: no two changes share one. Sorts like `compareStamps`. */
export function stampKey({ at, device = '' }: Stamp): string {
  return `${at}/${device}`;
}

/** The clock of one window: makes stamps, each later than the one before and than every stamp it has received. */
export class ChangeClock {
  readonly #device: string;
  readonly #now: () => number;
  #last = 0;

  /** `device` identifies this window among all windows of all devices; `now` is the wall clock in milliseconds. */
  constructor(device: string, now: () => number) {
    this.#device = device;
    this.#now = now;
  }

  /** Takes note of a change made elsewhere. True if its clock is too far ahead to be followed. */
  hear({ at }: Stamp): boolean {
    const instant = Date.parse(at);
    if (instant - this.#now() > MAX_DRIFT_MS) return true;
    this.#last = Math.max(this.#last, instant);
    return false;
  }

  /** The stamp of a change made now. `known`: the latest stamp it has to follow. */
  stamp(by: string, known?: Stamp): Stamp {
    const now = this.#now();
    // Nor does our own clock keep us in the future after being put back by more than the drift.
    const last = this.#last - now > MAX_DRIFT_MS ? 0 : this.#last;
    this.#last = Math.max(now, last + 1);
    const after = known === undefined ? 0 : Date.parse(known.at) + 1;
    return { at: new Date(Math.max(this.#last, after)).toISOString(), by, device: this.#device };
  }
}
