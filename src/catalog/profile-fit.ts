/** How the profile an assessment was made with relates to the one that is shipped. */
import { earlierVersions } from 'virtual:earlier-profiles';
import type { AssessedProfile } from '$domain/record/assessment';
import { compareNaturally } from '$domain/values/natural-order';
import type { EarlierVersions, ProfileListing } from './profile-listing';

/** The earlier versions of a profile that are shipped; undefined if there are none. */
export function earlierOf({ id }: Pick<ProfileListing, 'id'>): EarlierVersions | undefined {
  return earlierVersions[id];
}

/** One of them; undefined if it is not shipped. */
export function earlierVersion(
  profile: Pick<ProfileListing, 'id'>,
  version: string | undefined,
): ProfileListing | undefined {
  return earlierOf(profile)?.listings.find((listing) => listing.version === version);
}

/**
 * `earlier`: a later version is shipped too, and can be taken over. `newer`: the application is older than the one that was
 * used before. `unknown`: a version that is not shipped any more. In the last two cases the assessment is shown with
 * the shipped version.
 */
export type ProfileFit = 'current' | 'earlier' | 'newer' | 'unknown';

interface FittingProfile {
  /** The version the assessment is shown with. */
  listing: ProfileListing;
  fit: ProfileFit;
}

/** `latest`: what is shipped of this profile. Only the version decides: within one, texts differ in style at most. */
export function fittingProfile(
  { version }: Pick<AssessedProfile, 'version'>,
  latest: ProfileListing,
): FittingProfile {
  if (version === latest.version) return { listing: latest, fit: 'current' };
  const earlier = earlierVersion(latest, version);
  if (earlier !== undefined) return { listing: earlier, fit: 'earlier' };
  const isNewer = compareNaturally(version, latest.version) > 0;
  return { listing: latest, fit: isNewer ? 'newer' : 'unknown' };
}
