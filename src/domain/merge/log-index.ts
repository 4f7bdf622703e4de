/** What a log knows. */
import { partKey, type ChangePart } from '../change/change';
import { isLater, stampKey } from '../change/stamp';
import type { Stamp } from '../record/fields';
import { isEmptyValue, sameValue } from '../values/same-value';
import type { Held } from './held-fields';
import type { LoggedChange } from './merge-side';

/** Identifies what one change did to one field: the unit in which logs are united. */
export const actKey = (stamp: Stamp, part: ChangePart): string =>
  `${stampKey(stamp)}|${partKey(part)}`;

/** True for one and the same act; nothing is put together for it, because there are a hundred thousand. */
export const sameStamp = (one: Stamp, other: Stamp): boolean =>
  one.at === other.at && (one.device ?? '') === (other.device ?? '');

/** One part of an entry. */
interface Act {
  entry: LoggedChange;
  place: number;
}

/** What a log says: which fields it changed when, and what was seen there before. */
export class LogIndex {
  readonly #acts = new Map<string, Act[]>();

  constructor(log: readonly LoggedChange[]) {
    for (const entry of log)
      for (const [place, part] of entry.change.parts.entries()) {
        const key = partKey(part);
        const known = this.#acts.get(key);
        if (known === undefined) this.#acts.set(key, [{ entry, place }]);
        else known.push({ entry, place });
      }
  }

  /** `key`: `partKey` of the field. */
  has(stamp: Stamp, key: string): boolean {
    const acts = this.#acts.get(key);
    return acts?.some(({ entry }) => sameStamp(entry.change.stamp, stamp)) === true;
  }

  /**
   * True if it is certain that who wrote this log had that value before them: the log holds the act itself, a later one
   * of the same window in the same field (stretches of writing are folded), or a later one that began from that value.
   */
  knew(key: string, { value, stamp }: Held): boolean {
    if (stamp === undefined) return true;
    return (this.#acts.get(key) ?? []).some((act) => {
      const made = act.entry.change.stamp;
      if (sameStamp(made, stamp)) return true;
      if (!isLater(made, stamp)) return false;
      const sameWindow = made.device !== undefined && made.device === stamp.device;
      return sameWindow || (!isEmptyValue(value) && sameValue(seenBefore(act, key), value));
    });
  }
}

function seenBefore({ entry, place }: Act, key: string): unknown {
  const seen = entry.before[place];
  return seen !== undefined && partKey(seen) === key ? seen.value : undefined;
}
