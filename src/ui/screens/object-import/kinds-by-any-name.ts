import { objectKindsOf } from '$domain/modelling/compose-profile';
import type { ObjectKind } from '$domain/profile/profile';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

/** Kinds of target objects under every name a list may use for them; those of the screen come last and are shown. */
export function kindsByAnyName({ shippedProfile, kinds }: AssessmentSession): ObjectKind[] {
  return [...objectKindsOf(shippedProfile), ...kinds];
}
