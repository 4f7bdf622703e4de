import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedModules } from '../modelling/applicability';
import { sheetKey, type Answer } from '../assessment';
import { carrierOf, providerIdOf, providerShares } from './carrier';
import { sumTallies } from '../coverage';
import { aStructure, probeAssessment } from '../probe-data';

const [zweckverband, druckhaus] = [
  { id: 'p1', name: 'Zweckverband IT' },
  { id: 'p2', name: 'Druckhaus' },
];
const answer = (fields: Partial<Answer>): Answer => ({ changed: {}, ...fields });

describe('who carries a requirement out', () => {
  it('is what the answer says, else what the object says', () => {
    expect(carrierOf(undefined, { operatedBy: 'dienstleister' })).toBe('dienstleister');
    expect(carrierOf(answer({ carriedOutBy: '' }), { operatedBy: 'gemeinsam' })).toBe('gemeinsam');
    expect(carrierOf(answer({ carriedOutBy: 'wir' }), { operatedBy: 'dienstleister' })).toBe('wir');
    expect(carrierOf(undefined, undefined)).toBe('');
  });

  it('is the provider of the answer, of the object, or the only one there is', () => {
    const two = probeAssessment({ providerList: [zweckverband, druckhaus] });
    const one = probeAssessment({ providerList: [zweckverband, { ...druckhaus, removed: true }] });
    const object = { operatedBy: 'dienstleister' as const, providerId: 'p1' };
    expect(providerIdOf(answer({ providerId: 'p2' }), object, two)).toBe('p2');
    expect(providerIdOf(undefined, object, two)).toBe('p1');
    expect(providerIdOf(undefined, { operatedBy: 'gemeinsam' }, two)).toBe(undefined);
    expect(providerIdOf(undefined, { operatedBy: 'gemeinsam' }, one)).toBe('p1');
    expect(providerIdOf(answer({ carriedOutBy: 'wir' }), object, two)).toBe(undefined);
  });
});

describe('providerShares', () => {
  it('every pair that a provider carries is in exactly one share, and no other', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment: plain, answers }) => {
        const assessment = { ...plain, providerList: [zweckverband, druckhaus] };
        const applied = appliedModules(profile, assessment);
        const shares = providerShares(assessment, applied, answers);
        const wanted = applied.flatMap(({ module, object }) =>
          module.requirements
            .filter(({ id }) => {
              const given = answers.get(sheetKey(object.id, module.id))?.[id];
              const found = assessment.targetObjects.find((one) => one.id === object.id);
              return ['dienstleister', 'gemeinsam'].includes(carrierOf(given, found));
            })
            .map(({ id }) => `${object.id}/${id}`),
        );
        const listed = shares.flatMap(({ rows }) =>
          rows.map(({ object, requirement }) => `${object.id}/${requirement.id}`),
        );
        expect(listed.sort()).toEqual(wanted.sort());
        expect(sumTallies(shares.map(({ tally }) => tally)).applicable).toBe(wanted.length);
        expect(shares.slice(0, 2).map(({ provider }) => provider?.id)).toEqual(['p1', 'p2']);
      }),
    );
  });

  it('waits for a confirmation until there is one, or nothing to confirm', () => {
    const unconfirmed = (given: Partial<Answer> | undefined): number | undefined => {
      const [profile] = fc.sample(aStructure, { numRuns: 1, seed: 3 });
      const module = profile?.profile.modules[0];
      if (module === undefined) return expect.fail('no module');
      const [first] = module.requirements;
      const one = { ...module, requirements: first ? [first] : [] };
      const assessment = probeAssessment({
        providerList: [zweckverband],
        targetObjects: [{ id: 'o1', title: 'Server', operatedBy: 'dienstleister' }],
      });
      const answers = new Map(
        given ? [[sheetKey('o1', module.id), { [first?.id ?? '']: answer(given) }]] : [],
      );
      const applied = [{ module: one, object: { id: 'o1', title: 'Server' } }];
      return providerShares(assessment, applied, answers)[0]?.unconfirmed;
    };
    expect(unconfirmed(undefined)).toBe(1);
    expect(unconfirmed({ status: 'ja' })).toBe(1);
    expect(unconfirmed({ status: 'ja', confirmedOn: '2026-11-21' })).toBe(0);
    expect(unconfirmed({ status: 'entbehrlich' })).toBe(1);
    expect(
      unconfirmed({ status: 'entbehrlich', reasonKind: 'nicht-relevant', reason: 'kein WLAN' }),
    ).toBe(0);
  });
});
