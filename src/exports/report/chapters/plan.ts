/** The realisation plan (A.6): every measure by order of work, with sums and with what is still unknown. */
import type { PlanItem, PlanSum } from '$domain/plan/realisation-plan';
import type { Order } from '$domain/profile/profile';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import { columnsOf, severalObjects, type ReportContext, type SectionDraft } from '../section-draft';
import { costText, amountCell } from '../result/cost-text';
import { sentencesOf } from '../sentences';
import { budgetBlocks } from '../result/budget-table';
import { dueText, effortsText } from '../result/plan-cells';
import { closedLines, itemNames, stateText, type ItemName } from '../result/plan-words';

export function planChapter(context: ReportContext): SectionDraft {
  const { labels, plan } = context;
  const title = labels.label('plan');
  const intro = introOf(context).map((text): ReportBlock => ({ kind: 'paragraph', text }));
  if (plan.items.length === 0) return { title, blocks: intro };
  const gaps = gapsOf(context);
  return {
    title,
    blocks: [
      ...intro,
      sumsTable(context),
      ...budgetBlocks(context),
      ...(gaps.length > 0 ? [{ kind: 'list' as const, items: gaps }] : []),
    ],
    sections: plan.orders.map(({ order, sum }) => ({
      id: order.toLowerCase(),
      title: labels.order(order),
      blocks: [orderTable(context, order, sum)],
    })),
  };
}

/** Measures may be left to carry out although every requirement they were made for is met. */
function introOf(context: ReportContext): string[] {
  const { plan, labels } = context;
  if (plan.items.length > 0 && plan.gaps === 0) return [labels.label('planText')];
  return sentencesOf(context, [
    'summaryNothing',
    'planText',
    'planNone',
    'planNoneYet',
    'planUnknown',
  ]);
}

/** One row per order that has a measure, and the total. */
function sumsTable({ plan, labels }: ReportContext): ReportBlock {
  const row = (name: string, sum: PlanSum): string[] => [
    name,
    labels.number(sum.items),
    effortsText(sum, labels),
    amountCell(sum, 'once', labels),
    amountCell(sum, 'yearly', labels),
    labels.number(sum.overdue),
  ];
  return {
    kind: 'table',
    caption: labels.label('planSums'),
    columns: columnsOf(
      labels,
      [
        ['area', 1.6],
        ['measures', 1.9],
        ['effort', 4.3],
        ['once', 2.1],
        ['yearly', 2.1],
        ['overdue', 1.7],
      ],
      ['measures', 'once', 'yearly', 'overdue'],
    ),
    rows: plan.orders.map(({ order, sum }) => row(labels.order(order), sum)),
    sums: [row(labels.label('whole'), plan.total)],
  };
}

/** What is missing from the plan, one sentence each. */
function gapsOf(context: ReportContext): string[] {
  const { plan, labels } = context;
  const { total } = plan;
  const gaps: [ReportLabel, number][] = [
    ['planWithoutCost', total.withoutCost],
    ['planWithoutDate', total.withoutDate],
    ['planDoubtfulDate', total.doubtfulDate],
    ['planWithoutResponsible', total.withoutResponsible],
    ['planOverdue', total.overdue],
  ];
  return [
    ...gaps.flatMap(([name, count]) => (count > 0 ? [labels.label(name, { count })] : [])),
    ...sentencesOf(context, ['summaryOpen']),
  ];
}

function orderTable(context: ReportContext, order: Order, sum: PlanSum): ReportBlock {
  const { plan, labels } = context;
  const several = severalObjects(context);
  const nameOf = itemNames(context, several);
  return {
    kind: 'table',
    caption: labels.label('planCaption', { order }),
    columns: columnsOf(
      labels,
      [
        ['measure', 5.4],
        ['effort', 1.7],
        ['once', 2.1],
        ['yearly', 2.1],
        ['due', 1.8],
        ['responsibleAndState', 2.7],
      ],
      ['once', 'yearly'],
    ),
    rows: plan.items
      .filter((item) => item.order === order)
      .map((item) => [
        measureCell(nameOf(item), closedLines(item, several)),
        ...itemCells(item, labels),
      ]),
    sums: [
      [
        `${labels.label('planSum', { order })}\n${labels.label('measures')}: ${labels.number(sum.items)}`,
        effortsText(sum, labels),
        amountCell(sum, 'once', labels),
        amountCell(sum, 'yearly', labels),
        '',
        '',
      ],
    ],
  };
}

function measureCell({ id, title }: ItemName, closed: readonly string[]): string {
  return [`${id} ${title}`, ...closed].join('\n');
}

function itemCells(item: PlanItem, labels: ReportLabels): string[] {
  const { label } = labels;
  const responsible = item.responsible === '' ? label('notGiven') : item.responsible;
  return [
    item.effort === undefined ? label('notGiven') : labels.effort(item.effort),
    costText(item.costOnce, labels) ?? label('notGiven'),
    costText(item.costYearly, labels) ?? label('notGiven'),
    dueText(item, labels),
    `${responsible}\n${stateText(item, labels)}`,
  ];
}
