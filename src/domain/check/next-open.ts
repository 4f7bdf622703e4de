/** Where to continue: the first pair with an open requirement, in the recommended order of work. */
import { isIncomplete, statusOf, type Answer } from '../record/assessment';
import { openOf } from './coverage';
import type { Module } from '../profile/profile';
import type { PairTally } from './coverage-table';

/** The first pair that still has something to answer: R1 before R2 before R3, each in the order of the profile. */
export function nextOpenPair(pairs: readonly PairTally[]): PairTally | undefined {
  return [...pairs]
    .sort((a, b) =>
      a.module.order < b.module.order ? -1 : a.module.order > b.module.order ? 1 : 0,
    )
    .find(({ tally }) => openOf(tally) > 0);
}

/** The first open requirement of a module; undefined if all are answered. */
export function firstOpenRequirement(
  module: Module,
  answerOf: (requirementId: string) => Answer | undefined,
): string | undefined {
  return module.requirements.find(({ id }) => isOpenAnswer(answerOf(id)))?.id;
}

/** True for a question that still needs a valid answer. */
export const isOpenAnswer = (answer: Answer | undefined): boolean =>
  statusOf(answer) === 'unbearbeitet' || isIncomplete(answer);
