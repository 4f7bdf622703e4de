/** How a requirement at an object is called where only its ids are known. */
import type { ClosedPair } from '$domain/record/measure';
import { objectTitle, WHOLE_SCOPE_ID } from '$domain/record/target-object';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

export function pairName(
  { profile, assessment }: AssessmentSession,
  { objectId, moduleId, requirementId }: ClosedPair,
): string {
  const requirement = profile.modules
    .find(({ id }) => id === moduleId)
    ?.requirements.find(({ id }) => id === requirementId);
  const title = `${requirementId} ${requirement?.title ?? ''}`.trim();
  const object = assessment.targetObjects.find(({ id }) => id === objectId);
  if (object === undefined || objectId === WHOLE_SCOPE_ID) return title;
  return `${title} – ${objectTitle(object)}`;
}
