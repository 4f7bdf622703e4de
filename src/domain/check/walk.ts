/**
 * Walks: the questions that are answered where they are, place by place. Every question has at most one place, so no
 * walk asks what another one asks; a question without one belongs to no walk.
 */
import type { AppliedModule } from '../modelling/applicability';
import type { ProfileFacts } from '../profile/profile';
import type { TargetObject } from '../record/target-object';
import { compareNaturally } from '../values/natural-order';
import type { RequirementRow } from './requirement-filter';

export interface Walk {
  place: ProfileFacts['places'][number];
  /** In the order of the profile. */
  steps: RequirementRow[];
  /** Where its target objects are, if they are at several locations: each can be walked by itself. */
  rooms: string[];
}

/** Where somebody has to go and look, the server room first; all other places follow in the order of the profile. */
const ROOMS: readonly string[] = [
  'serverraum',
  'technikraum',
  'gebaeude',
  'buero',
  'homeoffice',
  'unterwegs',
];
const rank = ({ place: { id } }: Walk): number => {
  const index = ROOMS.indexOf(id);
  return index < 0 ? ROOMS.length : index;
};

type Located = Pick<TargetObject, 'id' | 'location'>;

/** Every walk with at least one question. */
export function walksOf(
  { places }: Pick<ProfileFacts, 'places'>,
  applied: readonly AppliedModule[],
  targets: readonly Located[],
): Walk[] {
  const locations = new Map(targets.map(({ id, location = '' }) => [id, location.trim()]));
  const walks = new Map(
    places.map((place): [string, Walk] => [place.id, { place, steps: [], rooms: [] }]),
  );
  for (const { module, object } of applied)
    for (const requirement of module.requirements)
      walks.get(requirement.place ?? '')?.steps.push({ module, object, requirement });
  for (const walk of walks.values()) {
    const found = new Set(walk.steps.flatMap(({ object }) => locations.get(object.id) || []));
    if (found.size > 1) walk.rooms = [...found].sort(compareNaturally);
  }
  return [...walks.values()]
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** The questions about what is at this location, and about what is at none in particular. */
export function stepsAt(
  { steps }: Walk,
  room: string,
  targets: readonly Located[],
): RequirementRow[] {
  const elsewhere = new Set(
    targets.flatMap(({ id, location = '' }) => (['', room].includes(location.trim()) ? [] : id)),
  );
  return steps.filter(({ object }) => !elsewhere.has(object.id));
}
