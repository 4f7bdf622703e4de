import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { severalObjects } from '../section-draft';
import {
  blocksOf,
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { sampleLabels } from '../report.fixture';
import { amountCell } from '../result/cost-text';
import { planChapter } from './plan';

describe('planChapter', () => {
  it('has a section per order, with every measure once and everything that was said about it', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const part = planChapter(context);
        expect(tablesAreWhole(part)).toBe(true);
        const orders = context.plan.orders.map(({ order }) => order);
        expect((part.sections ?? []).map(({ id }) => id.toUpperCase())).toEqual(orders);
        const rows = orders.flatMap((order) => tableOf(part, `planCaption ${order}`)?.rows ?? []);
        expect(rows).toHaveLength(context.plan.items.length);
        rows.forEach(([measure = '', effort, once, yearly, due = '', who = ''], index) => {
          const item = context.plan.items[index] ?? expect.fail('no item');
          const {
            object: { id, title: name },
            requirement,
          } = item.pairs[0] ?? expect.fail('no gap');
          const named = severalObjects(context) && id !== WHOLE_SCOPE_ID;
          const object = named ? ` – ${name}` : '';
          const title = `${requirement.id} ${requirement.title}${object}`;
          expect(measure).toBe(title);
          expect(effort).toBe(item.effort ?? 'notGiven');
          expect(once).toBe(item.costOnce === null ? 'notGiven' : `${String(item.costOnce)} €`);
          expect(yearly).toBe(
            item.costYearly === null ? 'notGiven' : `${String(item.costYearly)} €`,
          );
          expect(due.startsWith(item.dueDate || 'notGiven')).toBe(true);
          expect(due.endsWith('\noverdue')).toBe(item.overdue);
          const state = item.state === 'open' ? 'stateOpen' : 'stateStarted';
          expect(who).toBe(`${item.responsible || 'notGiven'}\n${state}`);
        });
      }),
    );
  });

  it('states the sums of the domain, in the overview and below each order', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const { orders, total } = context.plan;
        fc.pre(total.items > 0);
        const part = planChapter(context);
        const sums = tableOf(part, 'planSums');
        const wanted = [...orders, { order: 'whole', sum: total }].map(({ order, sum }) => [
          order,
          String(sum.items),
          amountCell(sum, 'once', sampleLabels),
          amountCell(sum, 'yearly', sampleLabels),
          String(sum.overdue),
        ]);
        const found = [...(sums?.rows ?? []), ...(sums?.sums ?? [])];
        expect(found.map((row) => row.toSpliced(2, 1))).toEqual(wanted);
        for (const { order, sum } of orders) {
          const [row = []] = tableOf(part, `planCaption ${order}`)?.sums ?? [];
          expect(row[0]).toBe(`planSum ${order}\nmeasures: ${String(sum.items)}`);
          expect(row.slice(2, 4)).toEqual([
            amountCell(sum, 'once', sampleLabels),
            amountCell(sum, 'yearly', sampleLabels),
          ]);
        }
        for (const [, , efforts = ''] of found) {
          const counts = efforts.split('\n').map((line) => Number(line.split(': ')[1]));
          const place = found.findIndex((row) => row[2] === efforts);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(found[place]?.[1]));
        }
      }),
    );
  });

  it('says how much is missing, and nothing if nothing is', () => {
    const gaps = (...answers: Parameters<typeof smallAnswers>): string[] =>
      blocksOf(
        planChapter(
          sampleContext({
            profile: smallProfile(answers.length),
            answers: smallAnswers(...answers),
          }),
        ),
      ).flatMap((block) => (block.kind === 'list' ? block.items : []));
    const whole = { costOnce: 0, dueDate: '2027-01-01', responsible: 'ISB' };
    expect(gaps({ status: 'nein', ...whole })).toEqual([]);
    expect(gaps({ status: 'nein' }, { status: 'teilweise', ...whole })).toEqual([
      'planWithoutCost 1',
      'planWithoutDate 1',
      'planWithoutResponsible 1',
    ]);
    expect(gaps({ status: 'nein', ...whole, dueDate: '2026-11-20' })).toEqual(['planOverdue 1']);
  });

  it('writes a cost of zero as such, and an unknown one as a dash', () => {
    const answers = smallAnswers({ status: 'nein', costOnce: 0 });
    const part = planChapter(sampleContext({ profile: smallProfile(1), answers }));
    const [row = []] = tableOf(part, 'planCaption R1')?.rows ?? [];
    expect(row.slice(2, 4)).toEqual(['0 €', 'notGiven']);
  });

  it('is a single sentence if there is nothing to do', () => {
    const part = planChapter(
      sampleContext({ profile: smallProfile(1), answers: smallAnswers({ status: 'ja' }) }),
    );
    expect(blocksOf(part)).toEqual([{ kind: 'paragraph', text: 'planNone' }]);
    expect(paragraphsIn(part)).toEqual(['planNone']);
  });
});
