/** Gaps (what is not or only partly met) and the measures that close them. */
import type { AnsweredPair } from '../check/answered-pairs';
import { statusOf, type Answer, type Assessment } from '../record/assessment';
import { isOpenMeasure, pairKey, type ClosedPair, type Measure } from '../record/measure';

/** True for "nein" and "teilweise". */
export function isGap({ answer }: Pick<AnsweredPair, 'answer'>): boolean {
  return ['nein', 'teilweise'].includes(statusOf(answer));
}

/** A pair as a measure names it. */
export function closedPair({ object, module, requirement }: PairNames): ClosedPair {
  return { objectId: object.id, moduleId: module.id, requirementId: requirement.id };
}
type PairNames = Record<'object' | 'module' | 'requirement', { id: string }>;

/** Identifies a counted pair as `pairKey` does. */
export const keyOfPair = (pair: PairNames): string => pairKey(closedPair(pair));

/** What measures still to be carried out will close, by `pairKey`. A measure that is done or dropped closes nothing. */
export function plannedPairs({ measures = [] }: Pick<Assessment, 'measures'>): Set<string> {
  return new Set(
    measures.filter(isOpenMeasure).flatMap(({ closes = [] }) => closes.map((one) => pairKey(one))),
  );
}

/** Measures that name this pair: those still to be carried out first, then the latest. */
export function measuresOf(
  { measures = [] }: Pick<Assessment, 'measures'>,
  pair: ClosedPair,
): Measure[] {
  const key = pairKey(pair);
  const naming = measures.filter(({ closes = [] }) => closes.some((one) => pairKey(one) === key));
  const closed = naming.filter((one) => !isOpenMeasure(one)).reverse();
  return [...naming.filter(isOpenMeasure), ...closed];
}

/** What a measure is asked for in an answer itself: who, until when, for how much. */
const ANSWER_PLAN_FIELDS = ['responsible', 'dueDate', 'costOnce', 'costYearly'] as const;

/** True if the answer itself says who, until when or for how much ("Angabe in der Antwort"). */
export function hasOwnPlan(answer: Answer | undefined): boolean {
  return ANSWER_PLAN_FIELDS.some((field) => {
    const value = answer?.[field];
    return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  });
}
