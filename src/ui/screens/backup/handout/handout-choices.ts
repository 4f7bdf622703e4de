/** What can be handed out of an assessment: the roles, providers, places, modules and objects that have questions. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { providerIdOf } from '$domain/check/carrier';
import type { HandoutSelection } from '$domain/handout/select-pairs';
import { rolesOf, type ProfileFacts } from '$domain/profile/profile';
import type { Assessment } from '$domain/record/assessment';
import { compareNaturally } from '$domain/values/natural-order';

interface HandoutChoice {
  value: string;
  label: string;
}
/** By the field of the selection, in the order in which they are asked. */
export type HandoutChoices = Record<keyof HandoutSelection, HandoutChoice[]>;

export function handoutChoices(
  { places }: Pick<ProfileFacts, 'places'>,
  assessment: Assessment,
  pairs: readonly AnsweredPair[],
): HandoutChoices {
  const roles = new Set(pairs.flatMap((pair) => rolesOf(pair.module, pair.requirement)));
  const used = new Set(pairs.map((pair) => providerIdOf(pair, assessment)));
  const visited = new Set(pairs.map(({ requirement }) => requirement.place));
  const modules = new Map(pairs.map(({ module }) => [module.id, `${module.id} ${module.title}`]));
  const objects = new Map(pairs.map(({ object }) => [object.id, object.title]));
  return {
    role: [...roles].sort(compareNaturally).map((role) => ({ value: role, label: role })),
    providerId: (assessment.providerList ?? [])
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    placeId: places
      .filter(({ id }) => visited.has(id))
      .map(({ id, title }) => ({ value: id, label: title })),
    moduleId: listed(modules),
    objectId: listed(objects),
  };
}

const listed = (names: ReadonlyMap<string, string>): HandoutChoice[] =>
  [...names].map(([value, label]) => ({ value, label }));

/** What was selected, in words: "Haustechnik · INF.2 Rechenzentrum". */
export function selectionText(choices: HandoutChoices, selection: HandoutSelection): string {
  return (Object.keys(choices) as (keyof HandoutSelection)[])
    .flatMap((field) => choices[field].find(({ value }) => value === selection[field])?.label ?? [])
    .join(' · ')
    .slice(0, 400);
}
