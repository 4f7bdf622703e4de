/** What the realisation plan costs. A sum must not look complete if prices are missing. */
import type { PlanSum } from '$domain/plan/realisation-plan';
import type { ReportLabels } from '../report-labels';

/** "0 €" if it costs nothing; undefined if nobody has said what it costs. */
export function costText(
  cost: number | null | undefined,
  labels: ReportLabels,
): string | undefined {
  return typeof cost === 'number' ? labels.euros(cost) : undefined;
}

export type CostKind = 'once' | 'yearly';

const partOf = (sum: PlanSum, part: CostKind): { euros: number; missing: number } =>
  part === 'once'
    ? { euros: sum.costOnce, missing: sum.withoutOnce }
    : { euros: sum.costYearly, missing: sum.withoutYearly };

/** "1.200 €", "mindestens 1.200 € (bei 3 Maßnahmen fehlt der Preis)", or that no measure names a price. */
export function amountText(sum: PlanSum, part: CostKind, { label, euros }: ReportLabels): string {
  const { euros: amount, missing } = partOf(sum, part);
  if (missing === sum.items) return label('amountNone');
  if (missing === 0) return euros(amount);
  return label('amountAtLeast', { count: missing, euros: euros(amount) });
}

/** The same in a narrow cell. */
export function amountCell(sum: PlanSum, part: CostKind, { label, euros }: ReportLabels): string {
  const { euros: amount, missing } = partOf(sum, part);
  if (missing === sum.items) return label('notGiven');
  return missing === 0 ? euros(amount) : `${label('atLeast')}\n${euros(amount)}`;
}

/** Both amounts on one line. */
export function costsText(sum: PlanSum, labels: ReportLabels): string {
  return [
    labels.label('amountOnce', { amount: amountText(sum, 'once', labels) }),
    labels.label('amountYearly', { amount: amountText(sum, 'yearly', labels) }),
  ].join(', ');
}

/** The same, for places where the number of missing prices is nearby. */
export function costsShort(sum: PlanSum, labels: ReportLabels): string {
  const { label } = labels;
  const short = (part: CostKind): string => {
    const { euros: amount, missing } = partOf(sum, part);
    if (missing === sum.items) return label('amountNone');
    return missing === 0 ? labels.euros(amount) : `${label('atLeast')} ${labels.euros(amount)}`;
  };
  return [
    label('amountOnce', { amount: short('once') }),
    label('amountYearly', { amount: short('yearly') }),
  ].join(', ');
}

/** True if any measure names a price; zero is a price too. */
export const namesCost = ({ items, withoutCost }: PlanSum): boolean => withoutCost < items;
