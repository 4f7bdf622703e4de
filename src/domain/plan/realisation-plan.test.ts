import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredPairs } from '../check/answered-pairs';
import { statusOf, type Answer } from '../record/assessment';
import { coverageOf } from '../check/coverage-table';
import { appliedModules } from '../modelling/applicability';
import { aProfile, sampleAssessment } from '../record/data.fixture';
import { ORDERS } from '../profile/profile';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { aPlannedStructure } from './plan.fixture';
import { EFFORTS, realisationPlan, type PlanItem, type PlanSum } from './realisation-plan';

const TODAY = '2026-11-21';
const keyOf = ({ object, requirement }: { object: { id: string }; requirement: { id: string } }) =>
  `${object.id} ${requirement.id}`;
/** The gap an item without a measure is about. */
const gapOf = ({ pairs: [pair] }: PlanItem) => pair ?? expect.fail('no gap');

describe('realisationPlan', () => {
  it('has every counted pair that is not or only partly fulfilled once, and no other', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const { items, total } = realisationPlan(profile, assessment, answers, TODAY);
        const wanted = appliedModules(profile, assessment).flatMap(({ module, object }) =>
          module.requirements
            .filter(({ id }) =>
              ['nein', 'teilweise'].includes(
                statusOf(answers.get(`${object.id}/${module.id}`)?.[id]),
              ),
            )
            .map((requirement) => keyOf({ object, requirement })),
        );
        expect(items.map((item) => keyOf(gapOf(item))).sort()).toEqual(wanted.sort());
        const { whole } = coverageOf(profile, assessment, answers);
        expect(total.items).toBe(whole.no + whole.partly);
        for (const item of items)
          expect(item.state).toBe(statusOf(gapOf(item).answer) === 'nein' ? 'open' : 'started');
      }),
    );
  });

  it('keeps R1 before R2 before R3, and the order of the check within each', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const { items } = realisationPlan(profile, assessment, answers, TODAY);
        const places = new Map(
          answeredPairs(profile, assessment, answers).map((pair, index) => [keyOf(pair), index]),
        );
        const ranks = items.map((item) => [
          ORDERS.indexOf(item.order),
          places.get(keyOf(gapOf(item))) ?? -1,
        ]);
        const sorted = ranks.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
        expect(ranks).toEqual(sorted);
        for (const item of items) expect(item.order).toBe(gapOf(item).module.order);
      }),
    );
  });

  it('the sums per order add up to the total, and the items add up to it too', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const { items, orders, total } = realisationPlan(profile, assessment, answers, TODAY);
        const add = (wanted: (sum: PlanSum) => number): number =>
          orders.reduce((sum, one) => sum + wanted(one.sum), 0);
        for (const name of NUMBERS)
          expect(
            add((sum) => sum[name]),
            name,
          ).toBe(total[name]);
        for (const effort of EFFORTS) {
          const listed = items.filter((item) => item.effort === effort).length;
          expect(add(({ efforts }) => efforts[effort])).toBe(total.efforts[effort]);
          expect(total.efforts[effort]).toBe(listed);
        }
        let [once, yearly, unnamed] = [0, 0, 0];
        for (const { answer } of items.map(gapOf)) {
          once += answer?.costOnce ?? 0;
          yearly += answer?.costYearly ?? 0;
          if (typeof answer?.costOnce !== 'number' && typeof answer?.costYearly !== 'number')
            unnamed += 1;
        }
        expect([total.costOnce, total.costYearly, total.withoutCost]).toEqual([
          once,
          yearly,
          unnamed,
        ]);
      }),
    );
  });

  it('an item is overdue strictly before today, and never by an implausible day', () => {
    const overdue = (dueDate: string): boolean | undefined =>
      planOf({ status: 'nein', dueDate }).items[0]?.overdue;
    expect(overdue('2026-11-20')).toBe(true);
    expect(overdue('2026-11-21')).toBe(false);
    expect(overdue('2026-11-22')).toBe(false);
    expect(overdue('12027-01-31')).toBe(false);
    expect(overdue('')).toBe(false);
    for (const dueDate of ['0027-12-31', '1927-12-31', '2026-02-31', '20277-12-31']) {
      expect(overdue(dueDate)).toBe(false);
      const { total } = planOf({ status: 'nein', dueDate });
      expect([total.doubtfulDate, total.withoutDate]).toEqual([1, 0]);
    }
    expect(planOf({ status: 'nein', dueDate: '2026-11-20' }).total.doubtfulDate).toBe(0);
    expect(planOf({ status: 'nein', dueDate: '2026-11-20' }).total.overdue).toBe(1);
  });

  it('a cost of zero is a cost; one that was removed is not', () => {
    expect(planOf({ status: 'nein', costOnce: 0 }).total.withoutCost).toBe(0);
    expect(planOf({ status: 'nein', costYearly: null, costOnce: null }).total.withoutCost).toBe(1);
  });

  it('is unaffected by answers to what does not apply', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const applied = new Set(
          appliedModules(profile, assessment).map(
            ({ module, object }) => `${object.id}/${module.id}`,
          ),
        );
        const counted = new Map([...answers].filter(([key]) => applied.has(key)));
        const gone: Answer = { status: 'nein', costOnce: 5, dueDate: '2020-01-01', changed: {} };
        const more = new Map([...answers, ['gone/SYS.9', { 'SYS.9.A1': gone }] as const]);
        expect(realisationPlan(profile, assessment, more, TODAY)).toEqual(
          realisationPlan(profile, assessment, counted, TODAY),
        );
      }),
    );
  });
});

const NUMBERS = [
  'items',
  'costOnce',
  'costYearly',
  'withoutCost',
  'withoutDate',
  'doubtfulDate',
  'withoutResponsible',
  'overdue',
] as const;

function planOf(fields: Partial<Answer>) {
  const [profile] = fc.sample(aProfile, { numRuns: 1, seed: 5 });
  const module = profile?.modules[0] ?? expect.fail('no module');
  const id = module.requirements[0]?.id ?? '';
  const answers = new Map([
    [`${WHOLE_SCOPE_ID}/${module.id}`, { [id]: { changed: {}, ...fields } }],
  ]);
  return realisationPlan(profile ?? expect.fail(), sampleAssessment(), answers, TODAY);
}
