/**
 * The realisation plan (A.6): one item for every counted pair that is not or only partly fulfilled, and its sums.
 * Every screen, document and table takes items and sums from here. A risk of an unmet basic requirement cannot be
 * accepted, so the only way out of the plan is fulfilling it or giving a reason why it is dispensable.
 */
import { answeredPairs, type AnsweredPair } from '../check/answered-pairs';
import { statusOf, type Assessment } from '../record/assessment';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { ORDERS, type Order, type ProfileFacts, type Requirement } from '../profile/profile';
import { responsibleOf } from '../check/carrier';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';

type Effort = NonNullable<Requirement['effort']>;
export const EFFORTS: readonly Effort[] = ['gering', 'mittel', 'hoch'];

export interface PlanItem extends AnsweredPair {
  order: Order;
  /** Undefined if the profile does not say. */
  effort: Effort | undefined;
  /** Empty if nobody is named. */
  responsible: string;
  /** YYYY-MM-DD, or empty. */
  dueDate: string;
  /** The day has passed. An implausible day never has: it is doubtful. */
  overdue: boolean;
  /** Whole euros; null = not given. */
  costOnce: number | null;
  costYearly: number | null;
  /** "started" means partly fulfilled. */
  state: 'open' | 'started';
}

export interface PlanSum {
  items: number;
  /** Whole euros, over the items that name a cost. */
  costOnce: number;
  costYearly: number;
  /** How many items name no cost at all: the sums say nothing about them. */
  withoutCost: number;
  /** How many name no cost of one kind: that sum is a lower bound. */
  withoutOnce: number;
  withoutYearly: number;
  withoutDate: number;
  /** Items with an implausible day, such as one in the year 27. */
  doubtfulDate: number;
  withoutResponsible: number;
  overdue: number;
  efforts: Record<Effort, number>;
}

export interface RealisationPlan {
  /** R1 first, then R2 and R3; within each the order of the profile. */
  items: PlanItem[];
  /** Orders that have an item; they add up to the total. */
  orders: { order: Order; sum: PlanSum }[];
  total: PlanSum;
}

/** True for an item with an implausible date: it is neither due nor overdue. */
export function hasDoubtfulDate({ dueDate }: Pick<PlanItem, 'dueDate'>): boolean {
  return dueDate !== '' && !isPlausibleDay(dueDate);
}

/** `today`: YYYY-MM-DD. */
export function realisationPlan(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
  today: string,
): RealisationPlan {
  const found = answeredPairs(profile, assessment, answers)
    .filter(({ answer }) => ['nein', 'teilweise'].includes(statusOf(answer)))
    .map((pair) => planItem(pair, today));
  const byOrder = ORDERS.map((order) => found.filter((item) => item.order === order));
  const items = byOrder.flat();
  return {
    items,
    orders: ORDERS.flatMap((order, index) => {
      const list = byOrder[index] ?? [];
      return list.length === 0 ? [] : [{ order, sum: sumOf(list) }];
    }),
    total: sumOf(items),
  };
}

function planItem(pair: AnsweredPair, today: string): PlanItem {
  const { answer, module, requirement, target } = pair;
  const dueDate = answer?.dueDate ?? '';
  return {
    ...pair,
    order: module.order,
    effort: requirement.effort,
    responsible: responsibleOf(answer, target),
    dueDate,
    overdue: isPlausibleDay(dueDate) && compareDays(dueDate, today) < 0,
    costOnce: answer?.costOnce ?? null,
    costYearly: answer?.costYearly ?? null,
    state: statusOf(answer) === 'teilweise' ? 'started' : 'open',
  };
}

function sumOf(items: readonly PlanItem[]): PlanSum {
  const count = (wanted: (item: PlanItem) => boolean): number => items.filter(wanted).length;
  const [low, middle, high] = EFFORTS.map((effort) => count((item) => item.effort === effort));
  return {
    items: items.length,
    costOnce: items.reduce((sum, { costOnce }) => sum + (costOnce ?? 0), 0),
    costYearly: items.reduce((sum, { costYearly }) => sum + (costYearly ?? 0), 0),
    withoutCost: count(({ costOnce, costYearly }) => costOnce === null && costYearly === null),
    withoutOnce: count(({ costOnce }) => costOnce === null),
    withoutYearly: count(({ costYearly }) => costYearly === null),
    withoutDate: count(({ dueDate }) => dueDate === ''),
    doubtfulDate: count(hasDoubtfulDate),
    withoutResponsible: count(({ responsible }) => responsible === ''),
    overdue: count(({ overdue }) => overdue),
    efforts: { gering: low ?? 0, mittel: middle ?? 0, hoch: high ?? 0 },
  };
}
