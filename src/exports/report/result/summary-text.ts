/** The state of the check in a few sentences; every number is one of the coverage or of the realisation plan. */
import { fulfilmentOf, progressOf, type Share } from '$domain/check/coverage';
import type { ReportContext } from '../section-draft';
import { sentencesOf } from '../sentences';
import { costsText, namesCost } from './cost-text';

/** Three short paragraphs: progress, what is missing, what it costs and what is late. */
export function summaryTexts(context: ReportContext): string[] {
  const nothing = sentencesOf(context, ['summaryNothing']);
  if (nothing.length > 0) return nothing;
  return [stateText(context), missingText(context), costSentences(context)].filter(
    (text) => text !== '',
  );
}

/** How much is answered and, as soon as anything is, how much of what is required is met. */
function stateText(context: ReportContext): string {
  const { whole } = context.coverage;
  const values = ({ part, whole: all, percent }: Share) => ({
    count: part,
    whole: all,
    percent: percent ?? 0,
  });
  return [
    ...sentencesOf(context, ['summaryProgress'], values(progressOf(whole))),
    ...sentencesOf(context, ['summaryFulfilment'], values(fulfilmentOf(whole))),
    ...sentencesOf(context, ['summaryFulfilmentNone']),
    ...(whole.unconfirmed > 0
      ? [context.labels.label('summaryUnconfirmed', { count: whole.unconfirmed })]
      : []),
    ...(whole.toReview > 0
      ? [context.labels.label('summaryToReview', { count: whole.toReview })]
      : []),
  ].join(' ');
}

/** What nobody has answered may be missing too, so it is mentioned together. */
function missingText(context: ReportContext): string {
  const { plan, coverage, labels } = context;
  const orders = coverage.orders
    .filter(({ tally }) => tally.no + tally.partly > 0)
    .map(({ order, tally }) => `${order}: ${labels.number(tally.no + tally.partly)}`)
    .join(', ');
  return [
    ...sentencesOf(context, ['summaryMissing'], { count: plan.gaps, orders }),
    ...sentencesOf(context, ['summaryMissingNone', 'summaryMissingUnknown', 'summaryOpen']),
  ].join(' ');
}

/** A sum must not look complete if costs are missing. */
function costSentences({ plan: { total }, labels }: ReportContext): string {
  const { label } = labels;
  if (total.items === 0) return '';
  const costs = namesCost(total)
    ? label('summaryCost', { costs: costsText(total, labels) })
    : label('summaryCostNone');
  const late = total.overdue > 0 ? [label('summaryOverdue', { count: total.overdue })] : [];
  return [costs, ...late].join(' ');
}
