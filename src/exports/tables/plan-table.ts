/**
 * The realisation plan as tables: one row per item, and its sums. Items and sums come from the domain; the sums
 * are plain numbers, so that they agree with the document whatever somebody filters.
 */
import {
  EFFORTS,
  realisationPlan,
  type PlanItem,
  type PlanSum,
  type RealisationPlan,
} from '$domain/plan/realisation-plan';
import type { ReportInput } from '../report/report-model';
import { carrierCells, pairCells } from './check-table';
import {
  tableOf,
  type Cell,
  type CellsByLabel,
  type ColumnPlan,
  type ExportColumn,
  type ExportTable,
} from './export-table';

const COLUMNS: readonly ColumnPlan[] = [
  ['tableOrder', 13],
  ['module', 28],
  ['id', 14],
  ['requirement', 36],
  ['object', 24],
  ['location', 16],
  ['status', 14],
  ['implementation', 50],
  ['effort', 16],
  ['responsible', 20],
  ['carriedOutBy', 16],
  ['provider', 20],
  ['dueDate', 14, 'day'],
  ['overdue', 11],
  ['costOnce', 16, 'euros'],
  ['costYearly', 16, 'euros'],
  ['tableState', 13],
];

/** R1 first; within each order as in the plan. */
export function planTable(input: ReportInput): ExportTable {
  const rows = planOf(input).items.map((item) => ({
    ...pairCells(input, item),
    ...carrierCells(input, item),
    ...itemCells(input, item),
  }));
  return tableOf(input.labels, 'tablePlan', { columns: COLUMNS, rows });
}

function planOf({ profile, assessment, answers, today }: ReportInput): RealisationPlan {
  return realisationPlan(profile, assessment, answers, today);
}

function itemCells({ labels }: ReportInput, item: PlanItem): CellsByLabel {
  const { answer, order, effort, dueDate, overdue, costOnce, costYearly, state } = item;
  return {
    tableOrder: labels.order(order),
    implementation: answer?.implementation,
    effort: effort === undefined ? null : labels.effort(effort),
    overdue: overdue ? 'x' : null,
    tableState: labels.label(state === 'open' ? 'stateOpen' : 'stateStarted'),
    dueDate,
    costOnce,
    costYearly,
  };
}

/** One row per order that has an item, and the total. */
export function sumsTable(input: ReportInput): ExportTable {
  const { label, language, order: orderText, effort: effortText } = input.labels;
  const { orders, total } = planOf(input);
  const column = (title: string, kind: ExportColumn['kind'] = 'number'): ExportColumn => ({
    title,
    kind,
    width: 16,
  });
  return {
    name: label('tableSums'),
    language,
    columns: [
      column(label('tableOrder'), 'text'),
      column(label('measures')),
      column(label('tableNamedOnce'), 'euros'),
      column(label('tableNamedYearly'), 'euros'),
      column(label('tableWithoutCost')),
      column(label('tableWithoutDate')),
      column(label('tableWithoutResponsible')),
      column(label('overdue')),
      ...EFFORTS.map((effort) => column(label('tableEffortOf', { effort: effortText(effort) }))),
    ],
    rows: [
      ...orders.map(({ order, sum }) => [orderText(order), ...sumCells(sum)]),
      [label('whole'), ...sumCells(total)],
    ],
  };
}

function sumCells(sum: PlanSum): Cell[] {
  const { items, costOnce, costYearly, withoutCost, withoutDate, withoutResponsible } = sum;
  return [
    items,
    costOnce,
    costYearly,
    withoutCost,
    withoutDate,
    withoutResponsible,
    sum.overdue,
    ...EFFORTS.map((effort) => sum.efforts[effort]),
  ];
}
