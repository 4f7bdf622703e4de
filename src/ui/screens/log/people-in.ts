import { stampsOf } from '$domain/change/record-stamps';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

/** Everybody whose changes hold today; "" is nobody in particular. */
export function peopleIn(
  session: Pick<AssessmentSession, 'assessment' | 'answers'>,
): ReadonlySet<string> {
  const record = { assessment: session.assessment, answers: session.answers() };
  const people = new Set<string>();
  for (const { by } of stampsOf(record)) people.add(by);
  return people;
}
