import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EFFORTS, realisationPlan, type PlanSum } from '$domain/plan/realisation-plan';
import { aProfile, sampleAssessment } from '$domain/record/data.fixture';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { sampleInput } from '../report/report.fixture';
import type { ReportInput } from '../report/report-model';
import { planTable, sumsTable } from './plan-table';
import { aBadInput } from './tables.fixture';
import { workbookTables } from './workbook';

const planOf = ({ profile, assessment, answers, today }: ReportInput) =>
  realisationPlan(profile, assessment, answers, today);

const rowsByTitle = ({ columns, rows }: ReturnType<typeof planTable>) =>
  rows.map((row) => Object.fromEntries(columns.map(({ title }, index) => [title, row[index]])));

describe('the plan as a table', () => {
  it('has the items of the plan in order, with their days, costs and states', () => {
    fc.assert(
      fc.property(aBadInput, (input) => {
        const rows = rowsByTitle(planTable(input));
        expect(rows).toEqual(
          planOf(input).items.map((item) => {
            const [pair = expect.fail('no gap')] = item.pairs;
            return expect.objectContaining({
              tableOrder: item.order,
              measure: null,
              module: `${pair.module.id} ${pair.module.title}`,
              id: pair.requirement.id,
              requirement: pair.requirement.title,
              object: pair.object.title || null,
              implementation: pair.answer?.implementation?.trim() || null,
              effort: item.effort ?? null,
              responsible: item.responsible || null,
              dueDate: item.dueDate || null,
              overdue: item.overdue ? 'x' : null,
              costOnce: item.costOnce,
              costYearly: item.costYearly,
              tableState: item.state === 'started' ? 'stateStarted' : 'stateOpen',
              status: item.state === 'started' ? 'status-teilweise' : 'status-nein',
            }) as unknown;
          }),
        );
      }),
    );
  });

  it('has the sums of the plan, order by order, and the total at the end', () => {
    fc.assert(
      fc.property(aBadInput, (input) => {
        const { orders, total } = planOf(input);
        const figures = (sum: PlanSum) => ({
          measures: sum.items,
          tableNamedOnce: sum.costOnce,
          tableNamedYearly: sum.costYearly,
          tableWithoutCost: sum.withoutCost,
          tableWithoutDate: sum.withoutDate,
          tableWithoutResponsible: sum.withoutResponsible,
          overdue: sum.overdue,
          ...Object.fromEntries(EFFORTS.map((one) => [`tableEffortOf ${one}`, sum.efforts[one]])),
        });
        expect(rowsByTitle(sumsTable(input))).toEqual([
          ...orders.map(({ order, sum }) => ({ tableOrder: order, ...figures(sum) })),
          { tableOrder: 'whole', ...figures(total) },
        ]);
      }),
    );
  });

  it('states the effort if the profile knows it', () => {
    fc.assert(
      fc.property(aProfile, fc.constantFrom(...EFFORTS), (profile, effort) => {
        const [module] = profile.modules;
        const [requirement] = module?.requirements ?? [];
        if (module === undefined || requirement === undefined) throw new Error('no requirement');
        const known = {
          ...profile,
          modules: [{ ...module, requirements: [{ ...requirement, effort }] }],
        };
        const answers = new Map([
          [
            `${WHOLE_SCOPE_ID}/${module.id}`,
            { [requirement.id]: { status: 'nein' as const, changed: {} } },
          ],
        ]);
        const input = sampleInput(known, answers, sampleAssessment());
        expect(rowsByTitle(planTable(input))).toMatchObject([{ effort: effort }]);
        expect(rowsByTitle(sumsTable(input)).at(-1)).toMatchObject({
          [`tableEffortOf ${effort}`]: 1,
        });
      }),
    );
  });
});

it('puts check, plan and sums into a workbook', () => {
  const [input] = fc.sample(aBadInput, 1);
  if (input === undefined) throw new Error('no input');
  expect(workbookTables(input).map(({ name }) => name)).toEqual([
    'tableCheck',
    'tablePlan',
    'tableSums',
    'tableBudget',
  ]);
});
