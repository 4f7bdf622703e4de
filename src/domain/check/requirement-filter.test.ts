import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedModules } from '../modelling/applicability';
import { STATUSES, statusOf, type Answer } from '../record/assessment';
import { anAnsweredProfile, sampleAssessment } from '../record/data.fixture';
import { filterRequirements, type RequirementFilter } from './requirement-filter';

const setting = anAnsweredProfile.map(({ profile, answers }) => ({
  applied: appliedModules(profile, sampleAssessment()),
  answers,
}));

describe('filterRequirements', () => {
  it('shows everything without a condition, in the order of the profile', () => {
    fc.assert(
      fc.property(setting, ({ applied, answers }) => {
        const ids = filterRequirements(applied, answers, {}).map(
          ({ requirement }) => requirement.id,
        );
        expect(ids).toEqual(
          applied.flatMap(({ module }) => module.requirements.map(({ id }) => id)),
        );
      }),
    );
  });

  it('finds what is to be reviewed: answers with the mark, and no open question', () => {
    const [sample] = fc.sample(setting, { numRuns: 1, seed: 3 });
    const { module, object } = sample?.applied[0] ?? expect.fail('no module');
    const id = module.requirements[0]?.id ?? '';
    const found = (status: 'ja' | 'unbearbeitet', review: string) =>
      filterRequirements(
        [{ module, object }],
        new Map([[`${object.id}/${module.id}`, { [id]: { status, review, changed: {} } }]]),
        { toReview: true },
      ).map(({ requirement }) => requirement.id);
    expect(found('ja', '4.0')).toEqual([id]);
    expect(found('ja', '')).toEqual([]);
    expect(found('unbearbeitet', '4.0')).toEqual([]);
  });

  it('every requirement has exactly one status', () => {
    fc.assert(
      fc.property(setting, ({ applied, answers }) => {
        const parts = STATUSES.map((status) => filterRequirements(applied, answers, { status }));
        const all = filterRequirements(applied, answers, {});
        expect(parts.reduce((sum, part) => sum + part.length, 0)).toBe(all.length);
        parts.forEach((part, index) => {
          for (const { module, object, requirement } of part)
            expect(statusOf(answers.get(`${object.id}/${module.id}`)?.[requirement.id])).toBe(
              STATUSES[index],
            );
        });
      }),
    );
  });

  it('a role finds its own requirements and those it leads', () => {
    fc.assert(
      fc.property(setting, ({ applied, answers }) => {
        const led = filterRequirements(applied, answers, { role: 'IT-Betrieb' });
        const own = filterRequirements(applied, answers, { role: 'Haustechnik' });
        expect(led.every(({ requirement }) => requirement.roles.length === 0)).toBe(true);
        expect(own.every(({ requirement }) => requirement.roles.includes('Haustechnik'))).toBe(
          true,
        );
        expect(led.length + own.length).toBe(filterRequirements(applied, answers, {}).length);
      }),
    );
  });

  it('conditions narrow, never widen', () => {
    fc.assert(
      fc.property(setting, ({ applied, answers }) => {
        const wiba = filterRequirements(applied, answers, { wiba: true });
        const both = filterRequirements(applied, answers, { wiba: true, toClarify: true });
        const ids = new Set(wiba.map(({ requirement }) => requirement.id));
        expect(both.every(({ requirement }) => ids.has(requirement.id))).toBe(true);
      }),
    );
  });

  it('finds what is due by a day, what is not confirmed, and what is of one module', () => {
    const [sample] = fc.sample(setting, { numRuns: 1, seed: 3 });
    const { module, object } = sample?.applied[0] ?? expect.fail('no module');
    const id = module.requirements[0]?.id ?? '';
    const count = (answer: Partial<Answer>, filter: RequirementFilter): number =>
      filterRequirements(
        [{ module, object }],
        new Map([[`${object.id}/${module.id}`, { [id]: { changed: {}, ...answer } }]]),
        filter,
      ).length;
    const due = { dueUntil: '2026-12-01' };
    expect(count({ status: 'nein', dueDate: '2026-12-01' }, due)).toBe(1);
    expect(count({ status: 'teilweise', dueDate: '2026-12-02' }, due)).toBe(0);
    expect(count({ status: 'ja', dueDate: '2026-11-01' }, due)).toBe(0);
    expect(count({ status: 'nein', dueDate: '0027-01-31' }, due)).toBe(0);
    const given = { status: 'ja', carriedOutBy: 'dienstleister' } as const;
    expect(count(given, { unconfirmed: true })).toBe(1);
    expect(count({ ...given, carriedOutBy: 'wir' }, { unconfirmed: true })).toBe(0);
    expect(count({}, { module: module.id })).toBe(module.requirements.length);
    expect(count({}, { module: 'XYZ.9' })).toBe(0);
  });
});
