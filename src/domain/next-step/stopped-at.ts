/** Where somebody stopped: the counted answer they changed last, by the stamps that every field carries. */
import type { AnsweredPair } from '../check/answered-pairs';
import { isLater } from '../change/stamp';
import type { Stamp } from '../record/fields';

export interface StoppedAt {
  pair: AnsweredPair;
  /** When; an instant. */
  at: string;
}

/**
 * `isOwn` says whether a stamp is theirs. What was only copied from another object is not an answer given there.
 * Undefined if they have not answered anything that counts today.
 */
export function stoppedAt(
  pairs: readonly AnsweredPair[],
  isOwn: (stamp: Stamp) => boolean,
): StoppedAt | undefined {
  let last: { pair: AnsweredPair; stamp: Stamp } | undefined;
  for (const pair of pairs)
    for (const stamp of Object.values(pair.answer?.changed ?? {}))
      if (isLater(stamp, last?.stamp) && stamp.copied !== true && isOwn(stamp))
        last = { pair, stamp };
  return last && { pair: last.pair, at: last.stamp.at };
}
