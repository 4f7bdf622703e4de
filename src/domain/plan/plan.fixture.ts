/** Random assessments with the fields the plan sums up: costs, dates, people, stamps. Test code only. */
import fc from 'fast-check';
import type { Answer } from '../record/assessment';
import { aStamp, aStructure } from '../record/data.fixture';

const DAYS = [
  '',
  '2025-12-31',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
  '0027-01-31',
  '12027-01-31',
] as const;
const aCost = fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: null });
const aPerson = fc.constantFrom('', '  ', 'Sabine Łukasik', 'sabine łukasik ', 'Jörg Öz');

const someFields: fc.Arbitrary<Partial<Answer>> = fc.record(
  {
    costOnce: aCost,
    costYearly: aCost,
    dueDate: fc.constantFrom(...DAYS),
    responsible: aPerson,
    checkedOn: fc.constantFrom(...DAYS),
    checkedBy: aPerson,
    interviewed: aPerson,
    evidence: fc.constantFrom('', ' ', 'Protokoll vom 3. Mai', 'Foto\nRaum 1.02'),
  },
  { requiredKeys: [] },
);

/** Like `aStructure`, but its answers have more fields, each with its own stamp, and values for effort. */
export const aPlannedStructure = aStructure.chain((structure) => {
  const sheets = [...structure.answers];
  return fc
    .tuple(
      fc.array(fc.record({ fields: someFields, stamps: fc.array(aStamp, { minLength: 3 }) }), {
        minLength: sheets.length,
        maxLength: sheets.length,
      }),
      fc.constantFrom('gering' as const, 'mittel' as const, 'hoch' as const, undefined),
    )
    .map(([more, effort]) => ({
      ...structure,
      profile: {
        ...structure.profile,
        modules: structure.profile.modules.map((module) => ({
          ...module,
          requirements: module.requirements.map((requirement, index) =>
            effort === undefined || index % 3 === 2 ? requirement : { ...requirement, effort },
          ),
        })),
      },
      answers: new Map(
        sheets.map(([key, sheet], index) => {
          const { fields = {}, stamps = [] } = more[index] ?? {};
          const enriched = Object.entries(sheet).map(([id, answer]) => {
            const next = { ...answer, ...fields };
            const names = Object.keys(next).filter((name) => name !== 'changed');
            const changed = names.map((name, n) => [name, stamps[n % stamps.length]] as const);
            return [id, { ...next, changed: Object.fromEntries(changed) } as Answer] as const;
          });
          return [key, Object.fromEntries(enriched)] as const;
        }),
      ),
    }));
});
