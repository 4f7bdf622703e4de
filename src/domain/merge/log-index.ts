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

interface Act {
  stamp: Stamp;
  before: unknown;
}

/** What a log says: which fields it changed when, and what was seen there before. */
export class LogIndex {
  readonly #acts = new Map<string, Act[]>();
  readonly #keys = new Set<string>();

  constructor(log: readonly LoggedChange[]) {
    for (const { change, before } of log)
      for (const [place, part] of change.parts.entries()) {
        const key = partKey(part);
        this.#keys.add(`${stampKey(change.stamp)}|${key}`);
        const seen = before[place];
        const act = {
          stamp: change.stamp,
          before: seen !== undefined && partKey(seen) === key ? seen.value : undefined,
        };
        const known = this.#acts.get(key);
        if (known === undefined) this.#acts.set(key, [act]);
        else known.push(act);
      }
  }

  has(stamp: Stamp, part: ChangePart): boolean {
    return this.#keys.has(actKey(stamp, part));
  }

  /**
   * True if it is certain that who wrote this log had that value before them: the log holds the act itself, a later one
   * of the same window in the same field (stretches of writing are folded), or a later one that began from that value.
   */
  knew(key: string, { value, stamp }: Held): boolean {
    if (stamp === undefined) return true;
    return (this.#acts.get(key) ?? []).some((act) => {
      if (stampKey(act.stamp) === stampKey(stamp)) return true;
      if (!isLater(act.stamp, stamp)) return false;
      const sameWindow = act.stamp.device !== undefined && act.stamp.device === stamp.device;
      return sameWindow || (!isEmptyValue(value) && sameValue(act.before, value));
    });
  }
}
