/**
 * The realisation plan as tables: one row per item, and its sums. Items and sums come from the domain; the sums
 * are plain numbers, so that they agree with the document whatever somebody filters.
 */
import { budgetYears } from '$domain/plan/budget-years';
import {
  EFFORTS,
  realisationPlan,
  type PlanItem,
  type PlanSum,
  type RealisationPlan,
} from '$domain/plan/realisation-plan';
import type { Measure } from '$domain/record/measure';
import type { ReportInput } from '../report/report-model';
import { itemNames, stateText, type ItemName } from '../report/result/plan-words';
import type { ReportLabel } from '../report/report-labels';
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
  ['measureNumber', 10],
  ['measure', 36],
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
  const nameOf = itemNames(input, false);
  const rows = planOf(input).items.map((item) => ({
    ...joinedCells(
      item.pairs.map((pair) => ({ ...pairCells(input, pair), ...carrierCells(input, pair) })),
    ),
    ...itemCells(input, item),
    ...(item.measure === undefined ? {} : measureCells(input, item.measure, nameOf(item))),
  }));
  return tableOf(input.labels, 'tablePlan', { columns: COLUMNS, rows });
}

function planOf({ profile, assessment, answers, today }: ReportInput): RealisationPlan {
  return realisationPlan(profile, assessment, answers, today);
}

/** The cells of several requirements as one row: each text once, one per line. */
function joinedCells(all: readonly CellsByLabel[]): CellsByLabel {
  const [first = {}] = all;
  if (all.length <= 1) return first;
  const names = Object.keys(first) as (keyof CellsByLabel)[];
  return Object.fromEntries(
    names.map((name) => {
      const texts = all.map((cells) => String(cells[name] ?? '')).filter((text) => text !== '');
      return [name, [...new Set(texts)].join('\n')];
    }),
  );
}

/** What a measure says itself; what it closes stands beside it. */
function measureCells(
  { assessment }: ReportInput,
  { task, providerId }: Measure,
  { id, title }: ItemName,
): CellsByLabel {
  const provider = assessment.providerList?.find((one) => one.id === providerId)?.name;
  return {
    measureNumber: id,
    measure: title,
    ...(task?.trim() ? { implementation: task } : {}),
    ...(provider === undefined ? {} : { provider }),
  };
}

function itemCells({ labels }: ReportInput, item: PlanItem): CellsByLabel {
  const { pairs, order, effort, dueDate, overdue, costOnce, costYearly, responsible } = item;
  const planned = pairs.map(({ answer }) => answer?.implementation?.trim() ?? '');
  return {
    tableOrder: labels.order(order),
    implementation: [...new Set(planned)].filter((text) => text !== '').join('\n'),
    responsible,
    effort: effort === undefined ? null : labels.effort(effort),
    overdue: overdue ? 'x' : null,
    tableState: stateText(item, labels),
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

/** What the plan costs in each budget year, and what is in none of them. */
export function budgetTable(input: ReportInput): ExportTable {
  const { label, language } = input.labels;
  const { years, once, yearly, undated, later } = budgetYears(planOf(input).items, input.today);
  const column = (title: ReportLabel, kind: ExportColumn['kind']): ExportColumn => ({
    title: label(title),
    kind,
    width: 18,
  });
  const row = (name: string, one: { once: number; yearly: number }): Cell[] => [
    name,
    one.once,
    one.yearly,
    one.once + one.yearly,
  ];
  return {
    name: label('tableBudget'),
    language,
    columns: [
      column('budgetYear', 'text'),
      column('once', 'euros'),
      column('budgetRunning', 'euros'),
      column('budgetTotal', 'euros'),
    ],
    rows: [
      ...years.map((one) => row(String(one.year), one)),
      row(label('budgetUntil', { year: String(years.at(-1)?.year ?? '') }), { once, yearly }),
      [label('budgetNoDate'), undated.once, undated.yearly, null],
      [label('budgetAfter'), later.once, null, null],
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
