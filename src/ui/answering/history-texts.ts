/** The history of an answer in words. */
import { STATUSES, type AnswerChange } from '$domain/record/assessment';
import type { Provider } from '$domain/record/target-object';
import type { AnswerEdit } from '$domain/change/change-log';
import { t, type TextKey } from '$i18n/i18n.svelte';
import { ANSWER_FIELD_LABELS } from '../answer-field-labels';
import { formatDay } from '../format';

const LABELS: Readonly<Record<AnswerChange['field'], TextKey>> = {
  status: 'requirement.status',
  reasonKind: 'requirement.reasonKind',
  reason: 'requirement.reason',
  ...ANSWER_FIELD_LABELS,
  checkedOn: 'requirement.checkedOn',
  checkedBy: 'requirement.checkedBy',
  providerId: 'requirement.provider',
  confirmedOn: 'requirement.confirmedOn',
  ticks: 'requirement.fulfilledWhen',
};

const DAYS = new Set(['dueDate', 'checkedOn', 'confirmedOn']);

const isField = (field: string): field is AnswerChange['field'] => field in LABELS;

export function fieldLabel(field: string): string {
  return isField(field) ? t(LABELS[field]) : field;
}

/** A value as a person reads it. `providers`: everybody the municipality ever worked with. */
export function valueText(
  field: string,
  value: AnswerEdit['to'],
  providers: readonly Pick<Provider, 'id' | 'name'>[],
): string {
  if (field === 'status') {
    const status = STATUSES.find((one) => one === value) ?? 'unbearbeitet';
    return t(`status.${status}`);
  }
  if (value === undefined || value === null || value === '') return t('history.empty');
  if (typeof value === 'boolean') return t(value ? 'history.on' : 'history.off');
  if (Array.isArray(value)) return t('history.ticks', { count: value.length });
  if (field === 'reasonKind') return t(`requirement.${String(value)}` as TextKey);
  if (field === 'carriedOutBy') return t(`carrier.${String(value)}` as TextKey);
  if (field === 'providerId')
    return providers.find(({ id }) => id === value)?.name || t('providers.unnamed');
  if (DAYS.has(field)) return formatDay(String(value));
  return String(value);
}

/** True if the value before the edit can be put back: it was one, and of a field this version knows. */
export function isRestorable(
  edit: AnswerEdit,
): edit is AnswerEdit & { field: AnswerChange['field']; from: AnswerChange['value'] } {
  return isField(edit.field) && edit.from !== undefined;
}
