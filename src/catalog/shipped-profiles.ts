/** Which profiles are shipped. Small, for the first screen; loading one is in catalog.ts. */
import { profileIndex } from 'virtual:profiles';
import type { ProfileIndexEntry } from './profile-index';

/** All shipped profiles, the largest first. */
export function shippedProfiles(): readonly ProfileIndexEntry[] {
  return profileIndex;
}

export function shippedProfile(id: string): ProfileIndexEntry | undefined {
  return profileIndex.find((entry) => entry.id === id);
}
