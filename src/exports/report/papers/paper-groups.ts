/**
 * For whom or for what a paper is made: the counted pairs by module, role, place or person. A requirement for which
 * several roles are responsible is listed with each; otherwise every pair is in exactly one group.
 */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { sheetKey } from '$domain/record/assessment';
import { groupBy, groupByEach } from '$domain/values/group-by';
import { compareNaturally } from '$domain/values/natural-order';
import { moduleById, rolesOf } from '$domain/profile/profile';
import { responsibleOf } from '$domain/check/carrier';
import type { ReportContext } from '../section-draft';
import type { OpenBy, ChecklistBy } from './paper-model';

export interface PaperGroup {
  /** Empty if nobody is named or no place is given. */
  id: string;
  title: string;
  pairs: AnsweredPair[];
}

export type GroupBy = ChecklistBy | Exclude<OpenBy, 'provider'>;
type GroupContext = Pick<ReportContext, 'profile' | 'labels'>;

const KEYS: Readonly<Record<GroupBy, (pair: AnsweredPair) => readonly string[]>> = {
  module: ({ module }) => [module.id],
  role: ({ module, requirement }) => [...new Set(rolesOf(module, requirement))],
  place: ({ requirement }) => [requirement.place ?? ''],
  person: ({ answer, target }) => [responsibleOf(answer, target)],
};

/**
 * Groups with at least one pair: modules and places in the profile's order, roles and persons by name, the unnamed
 * last.
 */
export function groupPairs(
  context: GroupContext,
  by: GroupBy,
  pairs: readonly AnsweredPair[],
): PaperGroup[] {
  const groups = [...groupByEach(pairs, KEYS[by])].map(([id, list]) => ({
    id,
    title: titleOf(context, by, id),
    pairs: list,
  }));
  const rank = ranksOf(context, by);
  return groups.sort((a, b) => rank(a.id) - rank(b.id) || compareNaturally(a.id, b.id));
}

/** The chosen group, or all of them. */
export function chosenOf<Choice extends { id: string }>(
  choices: readonly Choice[],
  one: string | undefined,
): Choice[] {
  return choices.filter(({ id }) => one === undefined || id === one);
}

/** The pairs of each module and target object together, in the order in which they first appear. */
export function sheetsOf(pairs: readonly AnsweredPair[]): AnsweredPair[][] {
  return [...groupBy(pairs, ({ object, module }) => sheetKey(object.id, module.id)).values()];
}

function titleOf({ profile, labels }: GroupContext, by: GroupBy, id: string): string {
  switch (by) {
    case 'module':
      return `${id} ${moduleById(profile, id)?.title ?? ''}`;
    case 'place':
      return profile.places.find((place) => place.id === id)?.title ?? labels.label('paperNoPlace');
    case 'person':
      return id === '' ? labels.label('paperNobody') : id;
    case 'role':
      return id;
  }
}

/** Position in the profile's own order, if it has one; after all others for the unnamed. */
function ranksOf({ profile }: GroupContext, by: GroupBy): (id: string) => number {
  const own = { module: profile.modules, place: profile.places, role: [], person: [] }[by];
  const ranks = new Map(own.map(({ id }, index) => [id, index]));
  return (id) => (id === '' ? Infinity : (ranks.get(id) ?? 0));
}
