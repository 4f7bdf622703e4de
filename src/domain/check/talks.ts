/** Who is to be asked: the counted pairs by role, by the person responsible, or by the provider that carries them out. */
import type { Assessment } from '../record/assessment';
import { rolesOf } from '../profile/profile';
import { groupBy } from '../values/group-by';
import { compareNaturally } from '../values/natural-order';
import type { AnsweredPair } from './answered-pairs';
import { providerIdOf, responsibleOf } from './carrier';

export const TALKS_BY = ['role', 'person', 'provider'] as const;
export type TalkBy = (typeof TALKS_BY)[number];

export interface Talk {
  /** The role, the name of the person, or the id of the provider. */
  id: string;
  title: string;
  pairs: AnsweredPair[];
}

/** By name. A question with several roles is asked of each; one of which nobody is named is asked of nobody. */
export function talksOf(
  by: TalkBy,
  assessment: Assessment,
  pairs: readonly AnsweredPair[],
): Talk[] {
  const names = new Map((assessment.providerList ?? []).map(({ id, name }) => [id, name]));
  const partners = (pair: AnsweredPair): readonly (string | undefined)[] => {
    if (by === 'role') return rolesOf(pair.module, pair.requirement);
    if (by === 'person') return [responsibleOf(pair.answer, pair.target)];
    return [providerIdOf(pair, assessment)];
  };
  const entries = pairs.flatMap((pair) =>
    partners(pair).flatMap((id) => (id === undefined || id === '' ? [] : { id, pair })),
  );
  return [...groupBy(entries, ({ id }) => id)]
    .flatMap(([id, own]): Talk[] => {
      const title = by === 'provider' ? names.get(id) : id;
      return title === undefined ? [] : [{ id, title, pairs: own.map(({ pair }) => pair) }];
    })
    .sort((a, b) => compareNaturally(a.title, b.title));
}
