import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appliedModules } from '../modelling/applicability';
import { isTouched, sheetKey } from '../record/assessment';
import { aStructure } from '../record/data.fixture';
import type { StructureChange } from '../change/structure-change';
import { countAnswers } from './structure-plan';
import { afterChanges } from '../change/make-change';
import { answersToTakeOver } from './take-over';
import { WHOLE_SCOPE_ID } from '../record/target-object';

const add = (id: string): StructureChange => ({
  kind: 'add',
  object: { id, title: 'PC', kind: 'client' },
});

it('exactly the answers that would otherwise no longer count move to the first new object', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, ...world }) => {
      const changes = [add('new'), add('second')];
      const taken = answersToTakeOver(changes, { ...world, profile });
      const wholeModules = (assessment: typeof world.assessment): string[] =>
        appliedModules(profile, assessment)
          .filter(({ object }) => object.id === WHOLE_SCOPE_ID)
          .map(({ module }) => module.id);
      const after = new Set(wholeModules(afterChanges(world.assessment, changes)));
      const leaving = wholeModules(world.assessment).filter((id) => !after.has(id));
      const wanted = leaving.flatMap((moduleId) =>
        Object.entries(world.answers.get(sheetKey(WHOLE_SCOPE_ID, moduleId)) ?? {})
          .filter(([, answer]) => isTouched(answer))
          .map(([id]) => id),
      );
      expect(new Set(taken.map(({ requirementId }) => requirementId))).toEqual(new Set(wanted));
      expect(countAnswers(taken)).toBe(wanted.length);
      expect(taken.every(({ objectId }) => objectId === 'new')).toBe(true);
    }),
  );
});

it('nothing moves along if nothing leaves the scope as a whole', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, ...world }) => {
      const once = { ...world, assessment: afterChanges(world.assessment, [add('first')]) };
      expect(answersToTakeOver([add('second')], { ...once, profile })).toEqual([]);
    }),
  );
});
