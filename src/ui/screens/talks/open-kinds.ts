/** What is still to be talked about. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { isUnconfirmed } from '$domain/check/carrier';
import { isIncomplete, statusOf } from '$domain/record/assessment';

/** Unanswered, without its reason, marked as unclear, or said by a provider that has not confirmed it. */
export const openKinds = (pairs: readonly AnsweredPair[]): AnsweredPair[] =>
  pairs.filter(
    (pair) =>
      statusOf(pair.answer) === 'unbearbeitet' ||
      isIncomplete(pair.answer) ||
      pair.answer?.toClarify === true ||
      isUnconfirmed(pair),
  );
