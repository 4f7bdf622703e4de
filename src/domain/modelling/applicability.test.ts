import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appliedModules,
  leftOutModules,
  missingGeneralModules,
  modelledPairs,
  modelModules,
} from './applicability';
import { answersBySheet } from '../record/answers-by-sheet';
import { coverageOf } from '../check/coverage-table';
import { sheetKey } from '../record/assessment';
import { sumTallies } from '../check/coverage';
import {
  anAnsweredProfile,
  aProfile,
  aProfileWithKinds,
  aStructure,
  sampleAssessment,
} from '../record/data.fixture';
import type { Module } from '../profile/profile';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

describe('coverageOf', () => {
  it('sums over modules, over layers and over R1 to R3 all equal the whole', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const { whole, modules, layers, orders } = coverageOf(profile, sampleAssessment(), answers);
        for (const rows of [modules, layers, orders])
          expect(sumTallies(rows.map(({ tally }) => tally))).toEqual(whole);
        expect(whole.applicable).toBe(
          profile.modules.reduce((sum, module) => sum + module.requirements.length, 0),
        );
      }),
    );
  });

  it('over several objects, sums per object and per module equal the whole, pair by pair', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment, answers }) => {
        const table = coverageOf(profile, assessment, answers);
        for (const rows of [table.pairs, table.modules, table.objects, table.layers, table.orders])
          expect(sumTallies(rows.map(({ tally }) => tally))).toEqual(table.whole);
        expect(table.whole.applicable).toBe(
          table.pairs.reduce((sum, { module }) => sum + module.requirements.length, 0),
        );
        const keys = table.pairs.map(({ object, module }) => sheetKey(object.id, module.id));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('does not count answers to requirements outside the profile', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const stray = { status: 'ja' as const, changed: {} };
        const answers = new Map(
          appliedModules(profile, sampleAssessment()).map(({ module, object }) => [
            sheetKey(object.id, module.id),
            { 'OLD.1.A1': stray },
          ]),
        );
        expect(coverageOf(profile, sampleAssessment(), answers).whole.yes).toBe(0);
      }),
    );
  });
});

describe('modelModules', () => {
  const [server, client] = [
    { id: 'o1', title: 'Server', kind: 'server' },
    { id: 'o2', title: 'PC', kind: 'client' },
  ];
  const whole = { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' };

  it('no module drops out of the check without a reason', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment }) => {
        for (const model of modelModules(profile, assessment))
          expect(
            model.objects.length > 0 || model.leftOut !== undefined || model.declined.length > 0,
          ).toBe(true);
      }),
    );
  });

  it('a module applies to the active objects of its kinds, otherwise once to the whole', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment }) => {
        const active = assessment.targetObjects.filter(isActive);
        for (const { module, objects, unassigned } of modelModules(profile, assessment)) {
          const kinds = (profile.objectKinds ?? [])
            .filter((kind) => kind.whole !== true && kind.modules.includes(module.id))
            .map(({ id }) => id);
          const wanted = active
            .filter(({ kind }) => kinds.includes(kind ?? ''))
            .map(({ id }) => id);
          expect(objects.map(({ id }) => id)).toEqual(
            wanted.length > 0 ? wanted : [WHOLE_SCOPE_ID],
          );
          if (wanted.length > 0) expect(unassigned).toBe(false);
        }
      }),
    );
  });

  it('a choice with a reason excludes one object; without a reason it still counts', () => {
    fc.assert(
      fc.property(aProfileWithKinds, (profile) => {
        const moduleId = profile.objectKinds?.find(({ id }) => id === 'server')?.modules[0] ?? '';
        fc.pre(moduleId !== '');
        const model = (reason: string) =>
          modelModules(
            profile,
            sampleAssessment({
              targetObjects: [
                whole,
                { ...server, choices: { [moduleId]: { applies: false, reason } } },
                client,
              ],
            }),
          ).find(({ module }) => module.id === moduleId);
        expect(model(' ')?.objects.map(({ id }) => id)).toContain('o1');
        const declined = model('läuft unter Linux');
        expect(declined?.objects.map(({ id }) => id)).not.toContain('o1');
        expect(declined?.objects.map(({ id }) => id)).not.toContain(WHOLE_SCOPE_ID);
        expect(declined?.declined).toMatchObject([{ reason: 'läuft unter Linux' }]);
      }),
    );
  });

  it('a module can be added to an object whose kind does not carry it', () => {
    fc.assert(
      fc.property(aProfileWithKinds, fc.nat(), (profile, seed) => {
        const module = profile.modules[seed % profile.modules.length] ?? expect.fail('no module');
        const choices = { [module.id]: { applies: true, reason: '' } };
        const targetObjects = [whole, { id: 'o9', title: 'Sonstiges', choices }];
        const pairs = appliedModules(profile, sampleAssessment({ targetObjects }));
        expect(
          pairs.filter((pair) => pair.module.id === module.id).map(({ object }) => object.id),
        ).toEqual(['o9']);
      }),
    );
  });

  it('a module without requirements is modelled, but has nothing to count', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const [first, ...others] = profile.modules;
        const empty = { ...(first ?? expect.fail('no module')), requirements: [] };
        const thinned = { ...profile, modules: [empty, ...others] };
        const ids = (pairs: { module: Module }[]) => pairs.map(({ module }) => module.id);
        const assessment = sampleAssessment();
        expect(ids(appliedModules(thinned, assessment))).toEqual(others.map(({ id }) => id));
        expect(ids(modelledPairs(thinned, assessment))).toContain(empty.id);
        expect(leftOutModules(thinned, assessment)).toEqual([]);
      }),
    );
  });

  it('names the general module missing beside a specific one', () => {
    const aModule = (id: string, requires?: string[]): Module => ({
      id,
      title: id,
      layer: 'SYS',
      order: 'R2',
      leadRole: 'IT-Betrieb',
      appliesTo: ['it-system'],
      requirements: [],
      ...(requires === undefined ? {} : { requires }),
    });
    const [sample] = fc.sample(aProfile, 1);
    const profile = {
      ...(sample ?? expect.fail('no profile')),
      modules: [aModule('SYS.2.1'), aModule('SYS.2.2.3', ['SYS.2.1'])],
      objectKinds: [{ id: 'pc', title: 'PC', type: 'it-system', modules: ['SYS.2.2.3'] }],
    };
    const object = { id: 'o1', title: 'PC', kind: 'pc' };
    const missing = (choices: TargetObject['choices']) =>
      missingGeneralModules(
        profile,
        sampleAssessment({ targetObjects: [whole, { ...object, choices }] }),
      );
    expect(missing({})).toMatchObject([{ object: { id: 'o1' }, missing: 'SYS.2.1' }]);
    expect(missing({ 'SYS.2.1': { applies: true, reason: '' } })).toEqual([]);
  });
});

describe('leaving a module out', () => {
  const choices = (leftOut: boolean, reason: string, id: string) =>
    sampleAssessment({ moduleChoices: { [id]: { leftOut, reason } } });

  it('needs a reason; then only this module is no longer counted', () => {
    fc.assert(
      fc.property(anAnsweredProfile, fc.nat(), ({ profile, answers }, seed) => {
        const { id } = profile.modules[seed % profile.modules.length] ?? expect.fail('no module');
        const all = coverageOf(profile, sampleAssessment(), answers);
        for (const [leftOut, reason] of [
          [true, '  '],
          [false, 'kein Fax'],
        ] as const)
          expect(coverageOf(profile, choices(leftOut, reason, id), answers)).toEqual(all);
        const less = coverageOf(profile, choices(true, 'kein Fax', id), answers);
        expect(less.modules.map(({ module }) => module.id)).toEqual(
          all.modules.map(({ module }) => module.id).filter((one) => one !== id),
        );
        const gone = all.modules.find(({ module }) => module.id === id)?.tally;
        expect(sumTallies([less.whole, gone ?? expect.fail('no tally')])).toEqual(all.whole);
      }),
    );
  });

  it('is listed with its reason', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const id = profile.modules[0]?.id ?? '';
        expect(leftOutModules(profile, choices(true, 'kein Fax', id))).toMatchObject([
          { module: { id }, reason: 'kein Fax' },
        ]);
      }),
      { numRuns: 5 },
    );
  });
});

it('answersBySheet finds sheets by object and module', () => {
  const sheet = { assessmentId: 'x', objectId: 'o', moduleId: 'ORP.1', revision: 1, answers: {} };
  expect(answersBySheet([sheet]).get(sheetKey('o', 'ORP.1'))).toBe(sheet.answers);
});
