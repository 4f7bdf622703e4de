import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../record/assessment';
import { composeProfile, needsStock, objectKindsOf } from './compose-profile';
import { aProfile, sampleAssessment } from '../record/data.fixture';
import type { Module, ProfileFacts } from '../profile/profile';

/** A stock with every module of the profile and some more, each with basic and further requirements. */
const aStock = aProfile.map((stock): ProfileFacts => ({
  ...stock,
  id: 'stock',
  modules: stock.modules.map((module) => ({
    ...module,
    requirements: module.requirements.map((requirement, index) => ({
      ...requirement,
      level: index % 3 === 0 ? 'basis' : index % 3 === 1 ? 'standard' : 'erhoeht',
    })),
  })),
}));
/** A stock, a profile made of some of its modules with their basic requirements, and choices. */
const aCase = aStock.chain((stock) =>
  fc
    .record({
      own: fc.subarray(stock.modules, { minLength: 1 }),
      added: fc.subarray(stock.modules.map(({ id }) => id)),
      extra: fc.subarray(
        stock.modules.flatMap((module) => module.requirements.map(({ id }) => id)),
      ),
    })
    .map(({ own, added, extra }) => {
      const basic = (module: Module): Module => ({
        ...module,
        requirements: module.requirements.filter(({ level }) => level === 'basis'),
      });
      const profile: ProfileFacts = {
        ...stock,
        id: 'sample',
        stock: 'stock',
        modules: own.map(basic),
      };
      const moduleChoices: Assessment['moduleChoices'] = Object.fromEntries(
        stock.modules.map(({ id }) => [
          id,
          {
            leftOut: false,
            reason: '',
            added: added.includes(id),
            extra: extra.filter((one) => one.startsWith(`${id}.A`)),
          },
        ]),
      );
      return { stock, profile, added, extra, assessment: sampleAssessment({ moduleChoices }) };
    }),
);

describe('composeProfile', () => {
  it('has the modules of the profile and those added, with basic and switched-on requirements', () => {
    fc.assert(
      fc.property(aCase, ({ stock, profile, added, extra, assessment }) => {
        const composed = composeProfile(profile, stock, assessment);
        const own = new Set(profile.modules.map(({ id }) => id));
        const wanted = stock.modules.filter(({ id }) => own.has(id) || added.includes(id));
        expect(composed.modules.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        for (const module of composed.modules) {
          const full = stock.modules.find(({ id }) => id === module.id);
          expect(module.requirements).toEqual(
            full?.requirements.filter(({ id, level }) => level === 'basis' || extra.includes(id)),
          );
        }
      }),
    );
  });

  it('is the profile itself if nothing was added', () => {
    fc.assert(
      fc.property(aCase, ({ stock, profile }) => {
        const plain = sampleAssessment();
        expect(needsStock(profile, plain)).toBe(false);
        expect(composeProfile(profile, stock, plain)).toBe(profile);
        expect(composeProfile(profile, undefined, plain)).toBe(profile);
      }),
    );
  });

  it('a kind of object adds its modules from the stock', () => {
    fc.assert(
      fc.property(aCase, ({ stock, profile }) => {
        const foreign =
          stock.modules.find(({ id }) => !profile.modules.some((module) => module.id === id))?.id ??
          '';
        fc.pre(foreign !== '');
        const objectKinds = [
          {
            id: 'linux',
            title: 'Linux',
            type: 'informationsverbund',
            modules: [foreign],
          },
        ];
        const withKinds = { ...profile, objectKinds };
        const used = sampleAssessment({
          targetObjects: [{ id: 'o1', title: 'Server', kind: 'linux' }],
        });
        expect(needsStock(withKinds, used)).toBe(true);
        const composed = composeProfile(withKinds, stock, used);
        expect(composed.modules.map(({ id }) => id)).toContain(foreign);
        const retired = { at: '2026-11-21T08:00:00Z', by: '', reason: '' };
        const gone = sampleAssessment({
          targetObjects: [{ id: 'o1', title: 'Server', kind: 'linux', retired }],
        });
        expect(needsStock(withKinds, gone)).toBe(false);
      }),
    );
  });

  it('keeps modules unknown to the stock', () => {
    const [profile] = fc.sample(aProfile, { numRuns: 1, seed: 7 });
    const [first] = profile?.modules ?? [];
    if (profile === undefined || first === undefined) return expect.fail('no profile');
    const own = { ...first, id: 'OWN.1' };
    const stock = { ...profile, id: 'stock' };
    const composed = composeProfile(
      { ...profile, stock: 'stock', modules: [own] },
      stock,
      sampleAssessment({
        moduleChoices: { [first.id]: { leftOut: false, reason: '', added: true } },
      }),
    );
    expect(composed.modules.map(({ id }) => id)).toEqual([first.id, 'OWN.1']);
  });
});

it('a profile without kinds has one for each target type that a module is meant for', () => {
  fc.assert(
    fc.property(aProfile, (profile) => {
      expect(objectKindsOf(profile)).toEqual([
        {
          id: 'informationsverbund',
          title: 'Informationsverbund',
          type: 'informationsverbund',
          whole: true,
          modules: profile.modules.map(({ id }) => id),
        },
      ]);
    }),
  );
});
