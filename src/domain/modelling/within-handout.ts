/**
 * The checklist of a handed-out part: exactly the questions that were given out. What the modelling would say is not
 * asked, because a part carries only the structure its questions need.
 */
import type { Assessment } from '../record/assessment';
import { requirementsAt, type Handout } from '../record/handout';
import type { Module, ProfileFacts } from '../profile/profile';
import { objectTitle } from '../record/target-object';

/** The module with those of its requirements that the part asks of this object; undefined if it asks none. */
export function moduleWithin(
  module: Module,
  objectId: string,
  { places }: Pick<Handout, 'places'>,
): Module | undefined {
  return reduced(module, new Set(requirementsAt(places, module.id, objectId)));
}

/** The profile with only what the part asks of any object. */
export function profileWithin(profile: ProfileFacts, { places }: Handout): ProfileFacts {
  const modules = profile.modules.flatMap((module) => {
    const objects = Object.hasOwn(places, module.id) ? (places[module.id] ?? {}) : {};
    return reduced(module, new Set(Object.values(objects).flat())) ?? [];
  });
  const layers = new Set(modules.map(({ layer }) => layer));
  return { ...profile, modules, layers: profile.layers.filter(({ id }) => layers.has(id)) };
}

/** The pairs of a part: modules in the profile's order, objects in the municipality's. */
export function pairsWithin(
  profile: ProfileFacts,
  { targetObjects }: Assessment,
  handout: Handout,
): { module: Module; object: { id: string; title: string } }[] {
  return profile.modules.flatMap((module) =>
    targetObjects.flatMap((object) => {
      const asked = moduleWithin(module, object.id, handout);
      return asked
        ? [{ module: asked, object: { id: object.id, title: objectTitle(object) } }]
        : [];
    }),
  );
}

function reduced(module: Module, ids: ReadonlySet<string>): Module | undefined {
  const requirements = module.requirements.filter(({ id }) => ids.has(id));
  return requirements.length === 0 ? undefined : { ...module, requirements };
}
