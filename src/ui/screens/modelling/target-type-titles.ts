import type { Module, ProfileFacts } from '$domain/profile/profile';

/** The target types a module is meant for, in words. */
export function targetTypeTitles({ targetTypes }: ProfileFacts, { appliesTo }: Module): string {
  return appliesTo
    .map((type) => targetTypes.find(({ id }) => id === type)?.title ?? type)
    .join(', ');
}
