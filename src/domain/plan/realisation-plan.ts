/**
 * The realisation plan (A.6): one item for every measure still to be carried out, and one for every counted pair that is
 * not or only partly fulfilled and that no such measure closes. Every screen, document and table takes items and sums
 * from here. A risk of an unmet basic requirement cannot be accepted, so the only way out of the plan is fulfilling it or
 * giving a reason why it is dispensable.
 */
import { answeredPairs, type AnsweredPair } from '../check/answered-pairs';
import { responsibleOf } from '../check/carrier';
import { isGap, keyOfPair, plannedPairs } from '../measures/gaps';
import { ORDERS, type Order, type ProfileFacts, type Requirement } from '../profile/profile';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { statusOf, type Assessment } from '../record/assessment';
import { isOpenMeasure, measureState, pairKey, type Measure } from '../record/measure';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';

type Effort = NonNullable<Requirement['effort']>;
export const EFFORTS: readonly Effort[] = ['gering', 'mittel', 'hoch'];

export interface PlanItem {
  /** The same as long as it is the same thing: id of the measure, or the place of the gap. */
  id: string;
  /** Undefined: a gap without a measure; what is said of it stands in the answer. */
  measure: Measure | undefined;
  /**
   * Of a gap: itself. Of a measure: the gaps it will close; if there are none any more, what it was made for. Only what is
   * counted, in the order of the profile.
   */
  pairs: readonly AnsweredPair[];
  /** The first of its requirements; R3 for a measure without any. */
  order: Order;
  /** Of a measure that does not say: the highest of its requirements. Undefined if nobody says. */
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
  /** Of a gap: "started" means partly fulfilled. */
  state: 'open' | 'planned' | 'ordered' | 'started';
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
  /** Counted pairs that are not or only partly fulfilled. */
  gaps: number;
  /** Those of them that no measure closes. */
  gapsWithout: AnsweredPair[];
}

/** True for an item with an implausible date: it is neither due nor overdue. */
export function hasDoubtfulDate({ dueDate }: Pick<PlanItem, 'dueDate'>): boolean {
  return dueDate !== '' && !isPlausibleDay(dueDate);
}

/** True if the day has passed. `today`: YYYY-MM-DD. */
export function isPast(day: string, today: string): boolean {
  return isPlausibleDay(day) && compareDays(day, today) < 0;
}

/** `today`: YYYY-MM-DD. */
export function realisationPlan(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
  today: string,
): RealisationPlan {
  const pairs = answeredPairs(profile, assessment, answers);
  const places = new Map(pairs.map((pair, index) => [keyOfPair(pair), { pair, index }]));
  const planned = plannedPairs(assessment);
  const gaps = pairs.filter(isGap);
  const gapsWithout = gaps.filter((gap) => !planned.has(keyOfPair(gap)));
  const measures = (assessment.measures ?? [])
    .filter(isOpenMeasure)
    .map((measure) => measureItem(measure, places, { assessment, today }));
  const placed = [
    ...gapsWithout.map((gap) => ({ item: gapItem(gap, today), at: placeOf(gap, places) })),
    ...measures,
  ].sort((a, b) => a.at - b.at);
  const byOrder = ORDERS.map((order) =>
    placed.flatMap(({ item }) => (item.order === order ? [item] : [])),
  );
  const items = byOrder.flat();
  return {
    items,
    orders: ORDERS.flatMap((order, index) => {
      const list = byOrder[index] ?? [];
      return list.length === 0 ? [] : [{ order, sum: sumOf(list) }];
    }),
    total: sumOf(items),
    gaps: gaps.length,
    gapsWithout,
  };
}

type Places = ReadonlyMap<string, { pair: AnsweredPair; index: number }>;

const placeOf = (pair: AnsweredPair, places: Places): number =>
  places.get(keyOfPair(pair))?.index ?? places.size;

function gapItem(pair: AnsweredPair, today: string): PlanItem {
  const { answer, module, requirement, target } = pair;
  const dueDate = answer?.dueDate ?? '';
  return {
    id: keyOfPair(pair),
    measure: undefined,
    pairs: [pair],
    order: module.order,
    effort: requirement.effort,
    responsible: responsibleOf(answer, target),
    dueDate,
    overdue: isPast(dueDate, today),
    costOnce: answer?.costOnce ?? null,
    costYearly: answer?.costYearly ?? null,
    state: statusOf(answer) === 'teilweise' ? 'started' : 'open',
  };
}

const ITEM_STATES = {
  offen: 'open',
  geplant: 'planned',
  beauftragt: 'ordered',
  begonnen: 'started',
  erledigt: 'open',
  verworfen: 'open',
} as const;

function measureItem(
  measure: Measure,
  places: Places,
  { assessment, today }: { assessment: Assessment; today: string },
): { item: PlanItem; at: number } {
  const known = (measure.closes ?? [])
    .flatMap((pair) => places.get(pairKey(pair)) ?? [])
    .sort((a, b) => a.index - b.index)
    .map(({ pair }) => pair);
  const gaps = known.filter(isGap);
  const pairs = gaps.length > 0 ? gaps : known;
  const first = ORDERS.flatMap((order) => pairs.find(({ module }) => module.order === order) ?? []);
  const efforts = new Set(pairs.map(({ requirement }) => requirement.effort));
  const dueDate = measure.dueDate ?? '';
  const item: PlanItem = {
    id: measure.id,
    measure,
    pairs,
    order: first[0]?.module.order ?? 'R3',
    effort: measure.effort || EFFORTS.findLast((effort) => efforts.has(effort)),
    responsible: carriedOutBy(measure, assessment),
    dueDate,
    overdue: isPast(dueDate, today),
    costOnce: measure.costOnce ?? null,
    costYearly: measure.costYearly ?? null,
    state: ITEM_STATES[measureState(measure)],
  };
  return { item, at: first[0] === undefined ? places.size : placeOf(first[0], places) };
}

/** Who is named, otherwise the provider; empty if neither is. */
export function carriedOutBy(
  { responsible = '', providerId }: Pick<Measure, 'responsible' | 'providerId'>,
  { providerList = [] }: Pick<Assessment, 'providerList'>,
): string {
  if (responsible.trim() !== '' || !providerId) return responsible.trim();
  return providerList.find(({ id }) => id === providerId)?.name.trim() ?? '';
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
