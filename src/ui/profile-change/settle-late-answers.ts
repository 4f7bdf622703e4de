import { lateAnswers } from '$domain/profile-change/late-answers';
import type { AssessmentSession } from '../assessment-session.svelte';
import { comparedSince } from './compared-versions';

/** Marks and moves answers that were given under the former version of the profile elsewhere (see `late-answers.ts`). */
export async function settleLateAnswers(session: AssessmentSession): Promise<void> {
  const { previous } = session.assessment.profile;
  if (previous === undefined || session.replaced) return;
  // What cannot be loaded now is seen to when the assessment is opened the next time.
  const found = await comparedSince(session, previous)?.catch(() => undefined);
  if (found === undefined || session.moved) return;
  const plan = () => lateAnswers(session.answers(), found.comparison, previous);
  if (plan().length === 0 || !(await session.flush())) return;
  await session.carryOut(() => ({ changes: [], answers: plan() }));
}
