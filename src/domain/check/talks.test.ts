/** Promise: everybody is asked exactly what is theirs, and each question once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rolesOf } from '../profile/profile';
import { aStructure } from '../record/data.fixture';
import { answeredPairs } from './answered-pairs';
import { providerIdOf, responsibleOf } from './carrier';
import { TALKS_BY, talksOf } from './talks';

it('every talk has the questions of its partner, in their order and once', () => {
  fc.assert(
    fc.property(aStructure, fc.constantFrom(...TALKS_BY), (given, by) => {
      const { profile, answers } = given;
      const assessment = {
        ...given.assessment,
        providerList: ['p1', 'p2'].map((id) => ({ id, name: `Firma ${id}` })),
      };
      const pairs = answeredPairs(profile, assessment, answers);
      const talks = talksOf(by, assessment, pairs);
      const concerns = (id: string, pair: (typeof pairs)[number]): boolean =>
        by === 'role'
          ? rolesOf(pair.module, pair.requirement).includes(id)
          : (by === 'person'
              ? responsibleOf(pair.answer, pair.target)
              : providerIdOf(pair, assessment)) === id;
      for (const { id, pairs: own } of talks)
        expect(own).toEqual(pairs.filter((pair) => concerns(id, pair)));
      expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length);
    }),
  );
});
