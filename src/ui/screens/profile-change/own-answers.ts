/** What the municipality answered to requirements of an earlier version. */
import { sheetKey, statusOf, STATUSES, type Answer } from '$domain/record/assessment';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

interface RequirementPlace {
  moduleId: string;
  id: string;
}

/** Answers with a status, for every object. */
export function answersTo(
  session: AssessmentSession,
  places: readonly RequirementPlace[],
): Answer[] {
  const { targetObjects } = session.assessment;
  const answers = session.answers();
  return places.flatMap(({ moduleId, id }) =>
    targetObjects.flatMap((object) => {
      const answer = answers.get(sheetKey(object.id, moduleId))?.[id];
      return answer === undefined || statusOf(answer) === 'unbearbeitet' ? [] : [answer];
    }),
  );
}

/** "ja", "3 × ja, 1 × nein"; empty if there are none. */
export function statusesOf(answers: readonly Answer[]): string {
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return t(`status.${statusOf(only)}`);
  return STATUSES.flatMap((status) => {
    const count = answers.filter((answer) => statusOf(answer) === status).length;
    return count === 0 ? [] : [`${String(count)} × ${t(`status.${status}`)}`];
  }).join(', ');
}
