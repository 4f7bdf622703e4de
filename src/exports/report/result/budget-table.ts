/** What the plan costs per budget year, and what is in none of the years. */
import { budgetYears } from '$domain/plan/budget-years';
import type { ReportBlock } from '../report-model';
import { columnsOf, type ReportContext } from '../section-draft';
import { namesCost } from './cost-text';

/** Empty while no item of the plan names a price. */
export function budgetBlocks({ plan, labels, today }: ReportContext): ReportBlock[] {
  if (plan.items.length === 0 || !namesCost(plan.total)) return [];
  const { label, euros } = labels;
  const budget = budgetYears(plan.items, today);
  const row = (name: string, once: number, yearly: number): string[] => [
    name,
    euros(once),
    euros(yearly),
    euros(once + yearly),
  ];
  const { undated, later, years } = budget;
  const beside = [
    ...(undated.once + undated.yearly > 0
      ? [label('budgetUndated', { once: euros(undated.once), yearly: euros(undated.yearly) })]
      : []),
    ...(later.once > 0 ? [label('budgetLater', { once: euros(later.once) })] : []),
    label('budgetRule'),
  ];
  return [
    {
      kind: 'table',
      caption: label('budgetCaption'),
      columns: columnsOf(
        labels,
        [
          ['budgetYear', 1.6],
          ['once', 2.1],
          ['budgetRunning', 2.1],
          ['budgetTotal', 2.1],
        ],
        ['once', 'budgetRunning', 'budgetTotal'],
      ),
      rows: years.map(({ year, once, yearly }) => row(String(year), once, yearly)),
      sums: [
        row(
          label('budgetUntil', { year: String(years.at(-1)?.year ?? '') }),
          budget.once,
          budget.yearly,
        ),
      ],
    },
    { kind: 'paragraph', text: beside.join(' ') },
  ];
}
