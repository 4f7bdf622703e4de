/** The value of a field of an answer by itself, in the words of the document. */
import {
  ANSWER_FIELD_TABLE,
  type Answer,
  type AnswerField,
  type AnswerShape,
  type ChoiceText,
} from '$domain/record/assessment';
import type { ReportLabels } from '../report-labels';

type Value = string | number | boolean;
type Write = (value: Value, labels: ReportLabels, field: AnswerField) => string;
const asWritten: Write = (value) => String(value).trim();

const WRITE: Readonly<Record<AnswerShape, Write>> = {
  text: asWritten,
  longText: asWritten,
  day: (value, labels) => labels.day(String(value)),
  // A cost of zero is worth saying; an unknown cost is not.
  euros: (value, labels) => labels.euros(Number(value)),
  flag: (value, labels) => (value === true ? labels.label('yes') : ''),
  choice: (value, labels, field) => choiceText(field, String(value), labels),
  // An id: its name is in the assessment.
  provider: () => '',
  ticks: () => '',
};

/** Empty if nothing was said. */
export function fieldText(
  field: AnswerField,
  answer: Answer | undefined,
  labels: ReportLabels,
): string {
  const value = answer?.[field];
  // Ticks mean nothing without their points.
  if (value === undefined || value === null || value === '' || Array.isArray(value)) return '';
  return WRITE[ANSWER_FIELD_TABLE[field].shape](value, labels, field);
}

function choiceText(field: AnswerField, value: string, labels: ReportLabels): string {
  const row = ANSWER_FIELD_TABLE[field];
  return row.shape === 'choice' ? labels.choice(`${row.choice}.${value}` as ChoiceText) : '';
}
