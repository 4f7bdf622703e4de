/** Which profiles are shipped. Small, for the first screen; loading one is in catalog.ts. */
import { profileIndex } from 'virtual:profiles';
import type { ProfileListing } from './profile-listing';

/** The profiles an assessment can be started with, the largest first. */
export function shippedProfiles(): readonly ProfileListing[] {
  return profileIndex.filter(({ stockOnly }) => stockOnly !== true);
}

/** The shipped profile with this id, also one that is only a stock for others. */
export function shippedProfile(id: string): ProfileListing | undefined {
  return profileIndex.find((listing) => listing.id === id);
}
