/** A new assessment, as it is created: nothing answered, and nothing but the scope as a whole. */
import type { ProfileListing } from '$catalog/profile-listing';
import type { Assessment, AssessmentDetails } from '$domain/record/assessment';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { newId } from './new-id';

export function newAssessment(details: AssessmentDetails, profile: ProfileListing): Assessment {
  const at = new Date().toISOString();
  return {
    ...details,
    id: newId(),
    profile: { id: profile.id, version: profile.version, digest: profile.digest },
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
    createdAt: at,
    changedAt: at,
    changed: {},
  };
}
