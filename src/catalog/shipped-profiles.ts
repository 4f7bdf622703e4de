/** Which profiles are shipped. Small, for the first screen; catalog.ts loads them. */
import { profileIndex } from 'virtual:profiles';
import type { ProfileListing } from './profile-listing';

/** The profiles an assessment can be started with, the largest first. */
export function shippedProfiles(): readonly ProfileListing[] {
  return profileIndex.filter(({ stockOnly }) => stockOnly !== true);
}

/** The shipped profile with this id, including those that are only a stock for others. */
export function shippedProfile(id: string): ProfileListing | undefined {
  return profileIndex.find((listing) => listing.id === id);
}
