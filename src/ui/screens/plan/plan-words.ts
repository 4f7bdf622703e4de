/** Words of the rows of the plan. */
import { daysOverdue } from '$domain/plan/due-groups';
import type { PlanItem } from '$domain/plan/realisation-plan';
import { MEASURE_STATES, measureState, type MeasureState } from '$domain/record/measure';
import { statusOf, type Assessment } from '$domain/record/assessment';
import { t } from '$i18n/i18n.svelte';
import { measureNumbers } from '$domain/measures/measure-numbers';
import { measureTitle } from '$ui/measures/measure-texts';

/** "M-04"; empty for a gap without a measure. */
export function numberOf({ measure }: PlanItem, { measures = [] }: Assessment): string {
  return measure === undefined ? '' : (measureNumbers(measures).get(measure.id) ?? '');
}

export function titleOf({ measure, pairs: [first] }: PlanItem): string {
  if (measure !== undefined) return measureTitle(measure);
  return first?.requirement.title ?? '';
}

/** "ORP.2.A2 +1": the first requirement and how many more. */
export function requirementsOf({ pairs }: PlanItem): string {
  const ids = [...new Set(pairs.map(({ requirement }) => requirement.id))];
  const [first = '', ...more] = ids;
  return more.length === 0 ? first : `${first} +${String(more.length)}`;
}

export function sinceWords({ overdue, dueDate }: PlanItem, today: string): string {
  return overdue ? t('plan.since', { count: daysOverdue(dueDate, today) }) : '';
}

export function stateOptions(): { value: MeasureState; label: string }[] {
  return MEASURE_STATES.map((value) => ({ value, label: t(`measureState.${value}`) }));
}

export function stateOf({ measure, pairs: [first] }: PlanItem): string {
  if (measure !== undefined) return t(`measureState.${measureState(measure)}`);
  return t(`status.${statusOf(first?.answer)}`);
}
