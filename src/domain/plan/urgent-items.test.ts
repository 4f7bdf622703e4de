import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS } from '../profile/profile';
import { isPlausibleDay } from '../values/day';
import { compareDays, dayRange } from '../values/day-order';
import { aPlannedStructure } from './plan.fixture';
import { realisationPlan, type PlanItem } from './realisation-plan';
import { urgentItems } from './urgent-items';

const aDay = fc
  .record({
    year: fc.integer({ min: 1000, max: 999_999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => ({
    text: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    number: (year * 100 + month) * 100 + day,
  }));

describe('days', () => {
  it('are in calendar order', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(Math.sign(compareDays(a.text, b.text))).toBe(Math.sign(a.number - b.number));
        expect(compareDays(a.text, a.text)).toBe(0);
      }),
    );
  });
  it('span from the first to the last, ignoring empty and implausible ones', () => {
    expect(dayRange(['', '12027-01-01', '2026-03-01', '0027-01-01', '2025-03-01'])).toEqual({
      first: '2025-03-01',
      last: '2026-03-01',
    });
    expect(dayRange(['2026-03-01', '', '2026-03-01'])).toEqual({
      first: '2026-03-01',
      last: '2026-03-01',
    });
    expect(dayRange(['', ''])).toBeUndefined();
  });
});

describe('urgentItems', () => {
  it('never leaves out an item more urgent than one it shows', () => {
    fc.assert(
      fc.property(aPlannedStructure, fc.integer({ min: 0, max: 6 }), (given, count) => {
        const { profile, assessment, answers } = given;
        const plan = realisationPlan(profile, assessment, answers, '2026-11-21');
        const shown = urgentItems(plan, count);
        expect(shown).toHaveLength(Math.min(count, plan.items.length));
        const left = plan.items.filter((item) => !shown.includes(item));
        shown.forEach((item, index) => {
          for (const other of [...shown.slice(index + 1), ...left])
            expect(isMoreUrgent(other, item)).toBe(false);
        });
      }),
    );
  });
});

function isMoreUrgent(a: PlanItem, b: PlanItem): boolean {
  const [one, other] = [ORDERS.indexOf(a.order), ORDERS.indexOf(b.order)];
  if (one !== other) return one < other;
  if (!isPlausibleDay(a.dueDate)) return false;
  return !isPlausibleDay(b.dueDate) || compareDays(a.dueDate, b.dueDate) < 0;
}
