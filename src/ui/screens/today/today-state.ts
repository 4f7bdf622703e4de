/** Everything that "Heute" says of an assessment, counted in one pass over its pairs. */
import { answeredPairs, type AnsweredPair } from '$domain/check/answered-pairs';
import { nextSteps, type NextSteps } from '$domain/next-step/next-step';
import { stoppedAt } from '$domain/next-step/stopped-at';
import { realisationPlan, type PlanItem } from '$domain/plan/realisation-plan';
import { whatWaits, type Waiting } from '$domain/waiting/waiting';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { ownStamps } from '$ui/own-stamps';

export interface TodayState extends NextSteps {
  pairs: AnsweredPair[];
  items: PlanItem[];
  waiting: Waiting;
  /** Nobody has said anything yet. */
  firstDay: boolean;
}

/** `today`: YYYY-MM-DD. */
export function todayState(session: AssessmentSession, today: string): TodayState {
  const { profile, assessment } = session;
  const answers = session.answers();
  const pairs = answeredPairs(profile, assessment, answers);
  const { items } = realisationPlan(profile, assessment, answers, today);
  const stopped = stoppedAt(pairs, ownStamps());
  return {
    pairs,
    items,
    waiting: whatWaits({ assessment, pairs, items, today }),
    firstDay: pairs.every(({ answer }) => answer === undefined),
    ...nextSteps({ pairs, items, stopped, today }),
  };
}
