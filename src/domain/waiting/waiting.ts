/**
 * What waits for the person, or for somebody else: what is due, what is to be clarified, whose confirmation is missing,
 * and what is to be looked at again. Every number counts the same pairs as the check, the plan and the document.
 */
import type { AnsweredPair } from '../check/answered-pairs';
import { isUnconfirmed, providerOf } from '../check/carrier';
import type { PlanItem } from '../plan/realisation-plan';
import { rolesOf } from '../profile/profile';
import { isToReview } from '../record/answer-record';
import type { Assessment } from '../record/assessment';
import type { Provider } from '../record/target-object';
import { dayNumber, dayOf, isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';
import { groupBy } from '../values/group-by';

/** So many days before its date something is announced. */
const SOON_DAYS = 7;

/** Questions to be clarified with one role. */
export interface ToClarify {
  role: string;
  pairs: AnsweredPair[];
  /** Since when the first of them has waited (an instant); empty if that is not known. */
  since: string;
}

/** "ja" that a provider has not confirmed; `provider` undefined: nobody has said which. */
export interface Unconfirmed {
  provider: Provider | undefined;
  pairs: AnsweredPair[];
}

export interface Waiting {
  /** The longest overdue first. */
  overdue: PlanItem[];
  /** Due today or within `SOON_DAYS`, the earliest first. */
  soon: PlanItem[];
  /** The role with the most questions first. A question with several roles is listed under its first. */
  toClarify: ToClarify[];
  unconfirmed: Unconfirmed[];
  /** How many answers were given to an earlier version of their question. */
  toReview: number;
}

interface Given {
  assessment: Assessment;
  pairs: readonly AnsweredPair[];
  /** What is still to be carried out (`realisationPlan`). */
  items: readonly PlanItem[];
  /** YYYY-MM-DD. */
  today: string;
}

export function whatWaits({ assessment, pairs, items, today }: Given): Waiting {
  const dated = items
    .filter(({ dueDate }) => isPlausibleDay(dueDate))
    .sort((a, b) => compareDays(a.dueDate, b.dueDate));
  const limit = dayOf((dayNumber(today) ?? 0) + SOON_DAYS);
  return {
    overdue: dated.filter(({ overdue }) => overdue),
    soon: dated.filter(({ overdue, dueDate }) => !overdue && compareDays(dueDate, limit) <= 0),
    toClarify: toClarify(pairs),
    unconfirmed: unconfirmed(assessment, pairs),
    toReview: pairs.filter(({ answer }) => isToReview(answer)).length,
  };
}

function toClarify(pairs: readonly AnsweredPair[]): ToClarify[] {
  const roles = groupBy(
    pairs.filter(({ answer }) => answer?.toClarify === true),
    ({ module, requirement }) => rolesOf(module, requirement)[0] ?? module.leadRole,
  );
  return [...roles]
    .map(([role, list]) => ({ role, pairs: list, since: firstMarked(list) }))
    .sort((a, b) => b.pairs.length - a.pairs.length);
}

function firstMarked(pairs: readonly AnsweredPair[]): string {
  const [first = ''] = pairs
    .flatMap(({ answer }) => answer?.changed.toClarify?.at ?? [])
    .sort((a, b) => (a < b ? -1 : 1));
  return first;
}

function unconfirmed(assessment: Assessment, pairs: readonly AnsweredPair[]): Unconfirmed[] {
  const providers = groupBy(pairs.filter(isUnconfirmed), (pair) => providerOf(pair, assessment));
  return [...providers]
    .map(([provider, list]) => ({ provider, pairs: list }))
    .sort((a, b) => b.pairs.length - a.pairs.length);
}
