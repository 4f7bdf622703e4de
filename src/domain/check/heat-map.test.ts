/** Promise: the rows show every counted pair, and their sums are those of the coverage. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftOutModules } from '../modelling/applicability';
import { rolesOf } from '../profile/profile';
import { aStructure } from '../record/data.fixture';
import { answeredPairs } from './answered-pairs';
import { sumTallies } from './coverage';
import { coverageOf } from './coverage-table';
import { rowsOfModules, rowsOfObjects, rowsOfQuestions } from './heat-map';

it('rows of modules and of objects add up to the whole, and so do the cells of each row', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, assessment, answers }) => {
      const coverage = coverageOf(profile, assessment, answers);
      const leftOut = new Set(leftOutModules(profile, assessment).map(({ module }) => module.id));
      const { layers, modules } = profile;
      const maps = [
        rowsOfModules(layers, ({ layer }) => layer, {
          counted: coverage.modules,
          inOrder: modules,
          leftOut,
        }),
        rowsOfObjects(coverage.pairs),
      ];
      for (const rows of maps) {
        expect(sumTallies(rows.map(({ tally }) => tally))).toEqual(coverage.whole);
        for (const { tally, cells } of rows)
          expect(sumTallies(cells.flatMap((cell) => cell.tally ?? []))).toEqual(tally);
      }
      const shown = maps[0]?.flatMap(({ cells }) => cells.map(({ module }) => module.id)) ?? [];
      expect(new Set(shown)).toEqual(
        new Set([...coverage.modules.map(({ module }) => module.id), ...leftOut]),
      );
    }),
  );
});

it('a question counts in the row of each of its roles', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, assessment, answers }) => {
      const pairs = answeredPairs(profile, assessment, answers);
      const rolesFor = ({ module, requirement }: (typeof pairs)[number]) =>
        rolesOf(module, requirement);
      const roles = [...new Set(pairs.flatMap(rolesFor))];
      const rows = rowsOfQuestions(
        roles.map((role) => ({ id: role, title: role })),
        rolesFor,
        pairs,
      );
      expect(rows.map(({ id }) => id)).toEqual(roles);
      for (const { id, tally } of rows)
        expect(tally.applicable).toBe(pairs.filter((pair) => rolesFor(pair).includes(id)).length);
    }),
  );
});
