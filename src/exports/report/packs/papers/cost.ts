/** What the realisation plan costs, as far as somebody has said so; and about how much nobody has. */
import type { ReportBlock } from '../../report-model';
import type { ReportContext } from '../../report-part';

export function costFacts({ labels, plan: { total } }: ReportContext): ReportBlock {
  const { label } = labels;
  return {
    kind: 'facts',
    facts: [
      { label: label('packCostOnce'), text: labels.euros(total.costOnce) },
      { label: label('packCostYearly'), text: labels.euros(total.costYearly) },
    ],
  };
}

/** The same in a sentence. */
export function costSum({ labels, plan: { total } }: ReportContext): string {
  const { label, euros } = labels;
  const values = { once: euros(total.costOnce), yearly: euros(total.costYearly) };
  return label('packCostSum', values);
}

/** A sum must not look complete when it is not. */
export function costGaps({ labels, plan: { total } }: ReportContext): string {
  const { label } = labels;
  const { items, withoutCost } = total;
  if (items === 0) return label('packNoMeasures');
  return withoutCost === 0
    ? label('packCostKnown', { count: items })
    : label('packCostMissing', { count: withoutCost, items });
}
