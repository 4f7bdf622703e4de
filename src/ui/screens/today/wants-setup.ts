import type { AssessmentSession } from '$ui/assessment-session.svelte';

/** True as long as nobody has said what there is. */
export function wantsSetup({ listing, assessment }: AssessmentSession): boolean {
  // The scope as a whole always exists; a retired object shows that the structure has been dealt with.
  return (
    listing.setup !== undefined &&
    assessment.handout === undefined &&
    assessment.targetObjects.length === 1
  );
}
