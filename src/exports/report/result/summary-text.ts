/** The state of the check in a few sentences; every number is one of the coverage or of the realisation plan. */
import { fulfilmentOf, openOf, progressOf } from '../../../domain/coverage';
import type { ReportLabel } from '../report-labels';
import type { ReportContext } from '../report-part';

/** Three short paragraphs: how far it is, what is missing, what it costs and what is late. */
export function summaryTexts(context: ReportContext): string[] {
  if (context.coverage.whole.applicable === 0) return [context.labels.label('summaryNothing')];
  return [stateText(context), missingText(context), costText(context)].filter(
    (text) => text !== '',
  );
}

function stateText({ coverage: { whole }, labels: { label } }: ReportContext): string {
  const progress = progressOf(whole);
  const fulfilment = fulfilmentOf(whole);
  const values = ({ part, whole: all, percent }: typeof progress) => ({
    count: part,
    ...{ whole: all, percent: percent ?? 0 },
  });
  return [
    label('summaryProgress', values(progress)),
    fulfilment.percent === null
      ? label('summaryFulfilmentNone')
      : label('summaryFulfilment', values(fulfilment)),
  ].join(' ');
}

/** What nobody has answered may be missing too, so it is said in the same breath. */
function missingText({ coverage: { whole }, plan, labels: { label } }: ReportContext): string {
  const open = openOf(whole);
  const orders = plan.orders.map(({ order, sum }) => `${order}: ${String(sum.items)}`).join(', ');
  const { items } = plan.total;
  if (items > 0)
    return joined(
      label('summaryMissing', { count: items, orders }),
      open > 0 ? label('summaryOpen', { count: open }) : '',
    );
  if (open === whole.applicable) return label('summaryMissingUnknown');
  return joined(label('summaryMissingNone'), open > 0 ? label('summaryOpen', { count: open }) : '');
}

/** A sum must not look complete where costs are missing. */
function costText({ plan: { total }, labels }: ReportContext): string {
  const { label, euros } = labels;
  const { items, withoutCost, costOnce, costYearly, overdue } = total;
  if (items === 0) return '';
  const counted = (name: ReportLabel, count: number): string =>
    count > 0 ? label(name, { count }) : '';
  const late = counted('summaryOverdue', overdue);
  if (withoutCost === items) return joined(label('summaryCostNone'), late);
  return joined(
    label('summaryCost', { once: euros(costOnce), yearly: euros(costYearly) }),
    counted('planWithoutCost', withoutCost),
    late,
  );
}

const joined = (...sentences: string[]): string => sentences.filter(Boolean).join(' ');
