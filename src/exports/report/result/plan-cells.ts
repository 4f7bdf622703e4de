/** How an item of the realisation plan is written in tables of the document. */
import { EFFORTS, type PlanItem, type PlanSum } from '$domain/plan/realisation-plan';
import type { ReportLabels } from '../report-labels';

/** The day, and in words if it has passed; a dash if there is none. */
export function dueText({ dueDate, overdue }: PlanItem, labels: ReportLabels): string {
  if (dueDate === '') return labels.label('notGiven');
  return overdue ? `${labels.day(dueDate)}\n${labels.label('overdue')}` : labels.day(dueDate);
}

/** How many items take which effort, one per line, including unknown effort, so that the lines add up. */
export function effortsText({ items, efforts }: PlanSum, labels: ReportLabels): string {
  const known = EFFORTS.map((effort) => [labels.effort(effort), efforts[effort]] as const);
  const unknown = items - known.reduce((sum, [, count]) => sum + count, 0);
  return [...known, [labels.label('effortUnknown'), unknown] as const]
    .filter(([, count]) => count > 0)
    .map(([effort, count]) => `${effort}: ${labels.number(count)}`)
    .join('\n');
}
