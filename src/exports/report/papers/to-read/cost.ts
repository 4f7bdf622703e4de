/** What the realisation plan costs, as far as it is known, and how much has no price yet. */
import type { ReportBlock } from '$exports/report/report-model';
import type { ReportContext } from '$exports/report/section-draft';
import { amountText, costsText, namesCost } from '$exports/report/result/cost-text';

/** Empty if the plan has no measure. */
export function costFacts({ labels, plan: { total } }: ReportContext): ReportBlock[] {
  if (total.items === 0) return [];
  const { label } = labels;
  return [
    {
      kind: 'facts',
      facts: [
        { label: label('paperCostOnce'), text: amountText(total, 'once', labels) },
        { label: label('paperCostYearly'), text: amountText(total, 'yearly', labels) },
      ],
    },
  ];
}

/** The same in a sentence. */
export function costSum({ labels, plan: { total }, state }: ReportContext): string {
  const { label } = labels;
  if (total.items === 0)
    return label(state.progress === 'all' ? 'paperNoMeasures' : 'paperNoMeasuresYet');
  return namesCost(total)
    ? label('paperCostSum', { costs: costsText(total, labels) })
    : label('summaryCostNone');
}

/** A sum must not look complete when it is not. */
export function costGaps(context: ReportContext): string {
  const { items, withoutCost } = context.plan.total;
  const { label } = context.labels;
  if (items === 0) return costSum(context);
  return withoutCost === 0
    ? label('paperCostKnown', { count: items })
    : label('paperCostMissing', { count: withoutCost, items });
}
