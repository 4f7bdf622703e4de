/**
 * The order of changes: a hybrid logical clock. Every change has one stamp, made when the person acts; of two changes of
 * one field the later stamp holds, on every device and in whatever order they arrive. Its counter is the millisecond
 * itself: where the clock has not moved on it is counted on by one, so no two changes of a window share an instant, and
 * "changed after" can be told from the instants alone.
 *
 * A clock that goes wrong must not decide for ever. A device follows stamps that are ahead of its own clock by at most
 * `MAX_DRIFT_MS`. Beyond that it keeps its own time, and steps past the wrong stamp only in the fields that carry it: an
 * edit always holds against what the person had before her eyes, and nothing else is pulled into the future.
 */
import type { Stamp } from '../record/fields';

/** One day: a clock with a wrong time zone is followed, one with a wrong year is not. */
const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;
/** Stands for the device of what was stamped before stamps named one. */
export const BEFORE_DEVICES = 'vor-version-3';

/** The device of a window; its windows differ behind the dot. Empty where a stamp names none. */
export const deviceOf = (window = ''): string => window.split('.')[0] ?? '';

/** Negative if `a` is earlier. Whatever has no stamp is earlier than everything that has one. */
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

/** Names a stamp, and with it its change: no two changes have the same. Sorts like `compareStamps`. */
export function stampKey({ at, device = '' }: Stamp): string {
  return `${at}/${device}`;
}

/** The clock of one window: makes stamps, each later than the one before and than everything it has heard of. */
export class ChangeClock {
  readonly #device: string;
  readonly #now: () => number;
  #last = 0;

  /** `device` names this window among all windows of all devices; `now` is the wall clock in milliseconds. */
  constructor(device: string, now: () => number) {
    this.#device = device;
    this.#now = now;
  }

  /** Hears of a change made elsewhere. True if its clock is so far ahead that it is not followed. */
  hear({ at }: Stamp): boolean {
    const instant = Date.parse(at);
    if (instant - this.#now() > MAX_DRIFT_MS) return true;
    this.#last = Math.max(this.#last, instant);
    return false;
  }

  /** The stamp of a change made now. `known`: the latest stamp of what it must come after. */
  stamp(by: string, known?: Stamp): Stamp {
    const now = this.#now();
    // A clock that was put back by more than the drift does not hold us in the future either.
    const last = this.#last - now > MAX_DRIFT_MS ? 0 : this.#last;
    this.#last = Math.max(now, last + 1);
    const after = known === undefined ? 0 : Date.parse(known.at) + 1;
    return { at: new Date(Math.max(this.#last, after)).toISOString(), by, device: this.#device };
  }
}
