import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersBySheet, appliedModules, coverageOf, leftOutModules } from './applicability';
import { sheetKey } from './assessment';
import { sumTallies } from './coverage';
import { anAnsweredProfile, aProfile, probeAssessment } from './probe-data';

describe('coverageOf', () => {
  it('sums over modules, over layers and over R1 to R3 all equal the whole', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const { whole, modules, layers, orders } = coverageOf(profile, probeAssessment(), answers);
        for (const rows of [modules, layers, orders])
          expect(sumTallies(rows.map(({ tally }) => tally))).toEqual(whole);
        expect(whole.applicable).toBe(
          profile.modules.reduce((sum, module) => sum + module.requirements.length, 0),
        );
      }),
    );
  });

  it('counts pairs: twice the objects, twice the pairs', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const targetObjects = [
          { id: 'a', title: 'Rathaus' },
          { id: 'b', title: 'Bauhof' },
        ];
        const once = coverageOf(profile, probeAssessment(), new Map());
        const twice = coverageOf(profile, probeAssessment({ targetObjects }), new Map());
        expect(twice.whole.applicable).toBe(2 * once.whole.applicable);
      }),
    );
  });

  it('does not count answers to requirements outside the profile', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const stray = { status: 'ja' as const, changed: {} };
        const answers = new Map(
          appliedModules(profile, probeAssessment()).map(({ module, object }) => [
            sheetKey(object.id, module.id),
            { 'OLD.1.A1': stray },
          ]),
        );
        expect(coverageOf(profile, probeAssessment(), answers).whole.yes).toBe(0);
      }),
    );
  });
});

describe('leaving a module out', () => {
  const choices = (leftOut: boolean, reason: string, id: string) =>
    probeAssessment({ moduleChoices: { [id]: { leftOut, reason } } });

  it('needs a reason; then exactly this module is no longer counted', () => {
    fc.assert(
      fc.property(anAnsweredProfile, fc.nat(), ({ profile, answers }, seed) => {
        const { id } = profile.modules[seed % profile.modules.length] ?? expect.fail('no module');
        const all = coverageOf(profile, probeAssessment(), answers);
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
