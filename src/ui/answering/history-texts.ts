/** The history of an answer in words. */
import {
  ANSWER_FIELD_TABLE,
  type AnswerChange,
  type AnswerField,
  type ChoiceText,
} from '$domain/record/assessment';
import { isPhotoField, photoSchema } from '$domain/record/photo';
import type { Provider } from '$domain/record/target-object';
import type { AnswerEdit } from '$domain/change/change-log';
import { t } from '$i18n/i18n.svelte';
import { formatDate, formatDay } from '../format';

const isField = (field: string): field is AnswerField => field in ANSWER_FIELD_TABLE;

export function fieldLabel(field: string): string {
  if (isPhotoField(field)) return t('history.photo');
  return isField(field) ? t(`answerField.${field}`) : field;
}

/** A value as a person reads it. `providers`: all the municipality has ever worked with. */
export function valueText(
  field: string,
  value: AnswerEdit['to'],
  providers: readonly Pick<Provider, 'id' | 'name'>[],
): string {
  if (field === 'status' && (value === undefined || value === '')) return t('status.unbearbeitet');
  if (value === undefined || value === null || value === '') return t('history.empty');
  if (typeof value === 'boolean') return t(value ? 'history.on' : 'history.off');
  if (Array.isArray(value)) return t('history.ticks', { count: value.length });
  if (isPhotoField(field)) return photoText(value);
  if (typeof value === 'object') return t('history.photo');
  return wordsOf(isField(field) ? ANSWER_FIELD_TABLE[field] : undefined, String(value), providers);
}

/** What is to be seen, and when it was taken. */
function photoText(value: unknown): string {
  const { data } = photoSchema.safeParse(value);
  if (data === undefined) return t('history.photo');
  return [data.caption || t('history.photoUnnamed'), formatDate(data.at)].join(', ');
}

function wordsOf(
  row: (typeof ANSWER_FIELD_TABLE)[AnswerField] | undefined,
  value: string,
  providers: readonly Pick<Provider, 'id' | 'name'>[],
): string {
  switch (row?.shape) {
    case 'choice':
      return choiceText(row, value);
    case 'provider':
      return providers.find(({ id }) => id === value)?.name || t('providers.unnamed');
    case 'day':
      return formatDay(value);
    default:
      return value;
  }
}

/** A value of a later version has no words here and is shown as it is. */
function choiceText(row: { choice: string; options: readonly string[] }, value: string): string {
  return row.options.includes(value) ? t(`${row.choice}.${value}` as ChoiceText) : value;
}

/** True if the value before the edit can be restored: there was one, in a field this version knows. */
export function isRestorable(
  edit: AnswerEdit,
): edit is AnswerEdit & { field: AnswerChange['field']; from: AnswerChange['value'] } {
  return (isField(edit.field) || isPhotoField(edit.field)) && edit.from !== undefined;
}
