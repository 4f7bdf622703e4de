/** The lists of a profile in another language: layers, modules, places, roles, kinds of objects. Ids and order stay. */
import type { ProfileFacts, ProfileNames } from './profile';

/** The profile with its names in another language; without names, the profile itself. */
export function withNames(profile: ProfileFacts, names: ProfileNames | undefined): ProfileFacts {
  if (names === undefined) return profile;
  const role = (german: string): string => names.roles?.[german] ?? german;
  const { objectKinds, firstLap } = profile;
  return {
    ...profile,
    roles: profile.roles.map(role),
    layers: named(profile.layers, names.layers),
    places: named(profile.places, names.places),
    targetTypes: named(profile.targetTypes, names.targetTypes),
    threats: named(profile.threats, names.threats),
    ...(objectKinds && { objectKinds: named(objectKinds, names.objectKinds) }),
    ...(firstLap && {
      firstLap: { ...firstLap, ...names.firstLap, topics: named(firstLap.topics, names.topics) },
    }),
    modules: named(profile.modules, names.modules).map((module) => ({
      ...module,
      leadRole: role(module.leadRole),
      requirements: module.requirements.map((requirement) => ({
        ...requirement,
        roles: requirement.roles.map(role),
      })),
    })),
  };
}

function named<T extends { id: string; title: string }>(
  list: readonly T[],
  names: Readonly<Record<string, string>> | undefined,
): T[] {
  return list.map((one) => ({ ...one, title: names?.[one.id] ?? one.title }));
}
