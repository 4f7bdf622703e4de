/** Which questions go into a part. */
import type { AnsweredPair } from '../check/answered-pairs';
import { providerIdOf } from '../check/carrier';
import { rolesOf } from '../profile/profile';
import type { Assessment } from '../record/assessment';
import type { Places } from '../record/handout';

/** Every condition that is set must hold. */
export interface HandoutSelection {
  /** A role of the profile, such as "Haustechnik". */
  role?: string | undefined;
  /** Id of the provider that carries it out, wholly or in part. */
  providerId?: string | undefined;
  /** Id of the place of the profile where it is answered, such as the server room. */
  placeId?: string | undefined;
  moduleId?: string | undefined;
  objectId?: string | undefined;
}

/** The pairs that pass, in their order; none where nothing is selected. */
export function selectPairs(
  assessment: Assessment,
  pairs: readonly AnsweredPair[],
  { role, providerId, placeId, moduleId, objectId }: HandoutSelection,
): AnsweredPair[] {
  if ([role, providerId, placeId, moduleId, objectId].every((one) => one === undefined)) return [];
  return pairs.filter(
    (pair) =>
      (placeId === undefined || pair.requirement.place === placeId) &&
      (moduleId === undefined || pair.module.id === moduleId) &&
      (objectId === undefined || pair.object.id === objectId) &&
      (role === undefined || rolesOf(pair.module, pair.requirement).includes(role)) &&
      (providerId === undefined || providerIdOf(pair, assessment) === providerId),
  );
}

export function placesOf(pairs: readonly AnsweredPair[]): Places {
  const places: Places = {};
  for (const { module, object, requirement } of pairs)
    ((places[module.id] ??= {})[object.id] ??= []).push(requirement.id);
  return places;
}
