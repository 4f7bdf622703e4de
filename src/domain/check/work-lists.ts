/** The counted pairs as somebody works through them: by place, by role, or by the provider that carries them out. */
import type { AnsweredPair } from './answered-pairs';
import { providerIdOf } from './carrier';
import { tallyPairs, type Tally } from './coverage';
import type { Assessment } from '../record/assessment';
import { rolesOf } from '../profile/profile';
import { groupByEach } from '../values/group-by';

export type WorkListBy = 'place' | 'role' | 'provider';

export interface WorkList {
  /** Id of the place or provider, or name of the role. */
  id: string;
  tally: Tally;
}

/** A pair with several roles is in the list of each, so these lists need not add up to the whole. */
export function workLists(
  by: WorkListBy,
  pairs: readonly AnsweredPair[],
  assessment: Assessment,
): WorkList[] {
  const lists = groupByEach(pairs, (pair) => keysOf(by, pair, assessment));
  return [...lists].map(([id, rows]) => ({ id, tally: tallyPairs(rows) }));
}

function keysOf(by: WorkListBy, pair: AnsweredPair, assessment: Assessment): readonly string[] {
  switch (by) {
    case 'place':
      return pair.requirement.place === undefined ? [] : [pair.requirement.place];
    case 'role':
      return rolesOf(pair.module, pair.requirement);
    case 'provider': {
      const id = providerIdOf(pair, assessment);
      return id === undefined ? [] : [id];
    }
  }
}
