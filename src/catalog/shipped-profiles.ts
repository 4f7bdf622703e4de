/** Which profiles are shipped. Small, for the first screen; loading one is in catalog.ts. */
import { profileIndex } from 'virtual:profiles';
import type { ProfileIndexEntry } from './profile-index';

/** The profiles an assessment can be started with, the largest first. */
export function shippedProfiles(): readonly ProfileIndexEntry[] {
  return profileIndex.filter(({ stockOnly }) => stockOnly !== true);
}

/** The shipped profile with this id, also one that is only a stock for others. */
export function shippedProfile(id: string): ProfileIndexEntry | undefined {
  return profileIndex.find((entry) => entry.id === id);
}
