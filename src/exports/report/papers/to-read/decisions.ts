/** What the assessment leaves for the head of the administration to do, and the next date. */
import { compareDays } from '$domain/values/day-order';
import { isPlausibleDay } from '$domain/values/day';
import type { ReportContext } from '$exports/report/section-draft';
import { costsShort } from '$exports/report/result/cost-text';
import { sentencesOf } from '$exports/report/sentences';

/** Each in one sentence; at least one. */
export function decisionsOf(context: ReportContext): string[] {
  const { assessment, labels, plan } = context;
  const { label } = labels;
  const { withoutResponsible, withoutDate, overdue, costOnce, costYearly } = plan.total;
  const found = [
    ...sentencesOf(context, ['decideBegin', 'decideFinish', 'decideRelease']),
    ...(assessment.securityOfficer.trim() === '' ? [label('decideOfficer')] : []),
    ...(assessment.protectionNormal === true ? [] : [label('decideProtection')]),
    ...(costOnce + costYearly > 0
      ? [label('decideMoney', { costs: costsShort(plan.total, labels) })]
      : []),
    ...(withoutResponsible > 0 ? [label('decideResponsible', { count: withoutResponsible })] : []),
    ...(withoutDate > 0 ? [label('decideDate', { count: withoutDate })] : []),
    ...(overdue > 0 ? [label('decideOverdue', { count: overdue })] : []),
  ];
  return found.length > 0 ? found : [label('decideNothing')];
}

/** The next day on which something in the plan is due, and how much; past days are overdue. */
export function nextDate({ plan, labels }: ReportContext): string {
  const coming = plan.items.filter(({ dueDate, overdue }) => isPlausibleDay(dueDate) && !overdue);
  const [day] = coming.map(({ dueDate }) => dueDate).sort(compareDays);
  if (day === undefined) return labels.label('mayorNextNone');
  const count = coming.filter(({ dueDate }) => dueDate === day).length;
  return labels.label('mayorNextDue', { day: labels.day(day), count });
}
