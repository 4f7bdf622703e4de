import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedModules } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { coverageOf } from '../check/coverage-table';
import { isTouched, sheetKey, type Answer, type Assessment } from '../record/assessment';
import { carryOut, SAMPLE_TIME } from '../change/change.fixture';
import { keptAnswers } from './kept-answers';
import { aStructure } from '../record/data.fixture';
import type { ProfileFacts } from '../profile/profile';
import type { StructureChange, StructurePlan } from '../change/structure-change';
import {
  answeredModules,
  copyAnswers,
  differingAnswers,
  planMerge,
  planSplit,
} from './structure-plan';
import { answersToTakeOver } from './take-over';
import { WHOLE_SCOPE_ID } from '../record/target-object';

interface World {
  assessment: Assessment;
  answers: AnswersBySheet;
}

/** Everything a person has entered, except the mark that a merge may add. */
const contentOf = (answer: Answer): unknown => ({
  ...answer,
  toClarify: undefined,
  changed: undefined,
});

function expectNothingLost(before: AnswersBySheet, after: AnswersBySheet): void {
  for (const [key, sheet] of before)
    for (const [id, answer] of Object.entries(sheet))
      expect(contentOf(after.get(key)?.[id] ?? expect.fail(`${id} is gone`))).toEqual(
        contentOf(answer),
      );
}

const ids = ['o1', 'o2', 'o3', 'o4'];
const anId = fc.constantFrom(...ids, WHOLE_SCOPE_ID, 'unknown');
type Planner = (world: World, profile: ProfileFacts, newId: string) => StructurePlan;
const aPlan: fc.Arbitrary<Planner> = fc.oneof(
  fc.record({ objectId: anId, count: fc.option(fc.integer({ min: 0, max: 9 })) }).map(
    ({ objectId, count }) =>
      ({ assessment, answers }: World, _profile: ProfileFacts, newId: string) =>
        planSplit(assessment, answers, { objectId, newId, title: 'Teil', count }),
  ),
  fc.record({ from: anId, into: anId }).map(
    (merge) =>
      ({ assessment, answers }: World) =>
        planMerge(assessment, answers, { ...merge, reason: 'zusammengelegt' }),
  ),
  fc
    .record({ from: anId, to: anId, withCheck: fc.boolean() })
    .map((copy): Planner => ({ answers }, { modules }) => ({
      changes: [],
      answers: copyAnswers(answers, { ...copy, moduleIds: modules.map(({ id }) => id) }),
    })),
  fc.constant((world: World, profile: ProfileFacts, newId: string) => {
    const object = { id: newId, title: 'Neu', kind: 'client' };
    const changes: StructureChange[] = [{ kind: 'add', object }];
    return { changes, answers: answersToTakeOver(changes, { ...world, profile }) };
  }),
  fc
    .oneof(
      anId.map((objectId): StructureChange => ({ kind: 'retire', objectId, reason: 'alt' })),
      anId.map((objectId): StructureChange => ({ kind: 'revive', objectId })),
      fc
        .record({ objectId: anId, to: anId })
        .map((move): StructureChange => ({ kind: 'move', ...move })),
      anId.map((objectId): StructureChange => ({
        kind: 'object',
        objectId,
        field: 'kind',
        value: 'server',
      })),
    )
    .map((change) => () => ({ changes: [change], answers: [] })),
);

describe('changing the structure', () => {
  it('never loses an answer: each still exists and is counted or listed as kept', () => {
    fc.assert(
      fc.property(aStructure, fc.array(aPlan, { maxLength: 8 }), ({ profile, ...start }, plans) => {
        let world: World = start;
        plans.forEach((plan, index) => {
          const before = world.answers;
          world = carryOut(world, plan(world, profile, `new${String(index)}`));
          expectNothingLost(before, world.answers);
        });
        const counted = new Set(
          appliedModules(profile, world.assessment).flatMap(({ module, object }) =>
            module.requirements.map(({ id }) => `${sheetKey(object.id, module.id)}/${id}`),
          ),
        );
        const kept = new Set(
          keptAnswers(profile, world.assessment, world.answers).flatMap(
            ({ object, moduleId, requirementIds }) =>
              requirementIds.map((id) => `${sheetKey(object.id, moduleId)}/${id}`),
          ),
        );
        for (const [key, sheet] of world.answers)
          for (const [id, answer] of Object.entries(sheet))
            if (isTouched(answer))
              expect(
                [counted.has(`${key}/${id}`), kept.has(`${key}/${id}`)].filter(Boolean),
              ).toEqual([true]);
      }),
    );
  });

  it('keeps the scope as a whole', () => {
    fc.assert(
      fc.property(aStructure, fc.array(aPlan, { maxLength: 6 }), ({ profile, ...start }, plans) => {
        let world: World = start;
        for (const plan of plans) world = carryOut(world, plan(world, profile, 'new'));
        const whole = world.assessment.targetObjects.filter(({ id }) => id === WHOLE_SCOPE_ID);
        expect(whole).toHaveLength(1);
        expect(whole[0]?.retired ?? null).toBe(null);
      }),
    );
  });
});

describe('copy, then split, then merge', () => {
  it('keeps all answers, all numbers and all things', () => {
    fc.assert(
      fc.property(aStructure, fc.integer({ min: 0, max: 20 }), ({ profile, ...start }, count) => {
        const [source, target] = start.assessment.targetObjects.filter(
          ({ id }) => id !== WHOLE_SCOPE_ID,
        );
        if (source === undefined || target === undefined) return;
        const known = typeof source.count === 'number';
        fc.pre(!known || count <= (source.count ?? 0));
        const moduleIds = profile.modules.map(({ id }) => id);
        const copied = carryOut(start, {
          changes: [],
          answers: copyAnswers(start.answers, {
            from: target.id,
            to: source.id,
            moduleIds,
            withCheck: false,
          }),
        });
        const split = carryOut(
          copied,
          planSplit(copied.assessment, copied.answers, {
            objectId: source.id,
            newId: 'part',
            title: 'Teil',
            count: known ? count : null,
          }),
        );
        expect(answeredModules(split.answers, 'part').sort()).toEqual(
          answeredModules(split.answers, source.id).sort(),
        );
        const merged = carryOut(
          split,
          planMerge(split.assessment, split.answers, {
            from: 'part',
            into: source.id,
            reason: 'wieder eins',
          }),
        );
        const countOf = ({ assessment }: World, id: string): number | null | undefined =>
          assessment.targetObjects.find((object) => object.id === id)?.count;
        expect(countOf(merged, source.id)).toBe(source.count);
        expectNothingLost(start.answers, merged.answers);
        expect(coverageOf(profile, merged.assessment, merged.answers)).toEqual(
          coverageOf(profile, copied.assessment, copied.answers),
        );
      }),
    );
  });
});

describe('planMerge', () => {
  it('marks different answers, and changes nothing else about the other object', () => {
    fc.assert(
      fc.property(aStructure, (world) => {
        const moduleIds = answeredModules(world.answers, 'o1');
        const differing = differingAnswers(world.answers, { from: 'o1', to: 'o2', moduleIds });
        const known = ['o1', 'o2'].every((id) =>
          world.assessment.targetObjects.some((object) => object.id === id),
        );
        fc.pre(known);
        const plan = planMerge(world.assessment, world.answers, {
          from: 'o1',
          into: 'o2',
          reason: 'x',
        });
        const { answers } = carryOut(world, plan);
        for (const { moduleId, requirementId } of differing)
          expect(answers.get(sheetKey('o2', moduleId))?.[requirementId]?.toClarify).toBe(true);
        const marks = plan.answers.filter(({ field, requirementId, moduleId }) => {
          const before = world.answers.get(sheetKey('o2', moduleId))?.[requirementId];
          return field === 'toClarify' && isTouched(before);
        });
        expect(marks).toHaveLength(differing.length);
      }),
    );
  });
});

describe('copyAnswers', () => {
  it('takes over everything except who checked when, unless asked to', () => {
    const answer: Answer = {
      status: 'ja',
      implementation: 'Image',
      checkedOn: '2026-11-21',
      checkedBy: 'SŁ',
      interviewed: 'IT',
      confirmedOn: '2026-11-20',
      ticks: ['a'],
      costOnce: 0,
      changed: { status: { at: SAMPLE_TIME, by: '' } },
    };
    const answers = new Map([[sheetKey('o1', 'SYS.2.1'), { 'SYS.2.1.A1': answer }]]);
    const fields = (withCheck: boolean): string[] =>
      copyAnswers(answers, { from: 'o1', to: 'o2', moduleIds: ['SYS.2.1'], withCheck }).map(
        ({ field }) => field,
      );
    expect(fields(false)).toEqual(['status', 'implementation', 'costOnce', 'ticks']);
    expect(fields(true)).toEqual([
      'status',
      'implementation',
      'confirmedOn',
      'costOnce',
      'checkedOn',
      'checkedBy',
      'interviewed',
      'ticks',
    ]);
    // Copied with a single stamp, it would confirm a status it was not given for.
    const older = { at: '2020-01-01T08:00:00.000Z', by: '' };
    answer.changed = { ...answer.changed, confirmedOn: older };
    expect(fields(true)).not.toContain('confirmedOn');
  });
});
