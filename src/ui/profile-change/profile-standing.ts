/** How the profile of an open assessment relates to the shipped one, and what is left to do because of it. */
import { earlierVersion, fittingProfile, type ProfileFit } from '$catalog/profile-fit';
import type { ProfileListing } from '$catalog/profile-listing';
import { shippedProfile } from '$catalog/shipped-profiles';
import { answeredPairs } from '$domain/check/answered-pairs';
import { isToReview } from '$domain/record/answer-record';
import type { AssessmentSession } from '../assessment-session.svelte';

interface ProfileStanding {
  fit: ProfileFit;
  /** What is shipped of this profile. */
  latest: ProfileListing;
  /** The version it was changed from, if that is still shipped. */
  previous: ProfileListing | undefined;
}

export function profileStanding({ assessment, listing }: AssessmentSession): ProfileStanding {
  const latest = shippedProfile(assessment.profile.id) ?? listing;
  const { fit } = fittingProfile(assessment.profile, latest);
  const { previous } = assessment.profile;
  return { fit, latest, previous: earlierVersion(latest, previous) };
}

/** How many counted answers are still to be reviewed. */
export function countToReview(session: AssessmentSession): number {
  return answeredPairs(session.profile, session.assessment, session.answers()).filter(
    ({ answer }) => isToReview(answer),
  ).length;
}
