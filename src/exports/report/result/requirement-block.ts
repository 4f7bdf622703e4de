/** One requirement of the check with everything that was said about it. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import {
  confirmationOf,
  earlierConfirmation,
  enteredStamp,
  isChecked,
} from '$domain/record/answer-record';
import { ANSWER_FIELDS, statusOf, type Answer, type AnswerField } from '$domain/record/assessment';
import { isUnconfirmed, responsibleOf } from '$domain/check/carrier';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { LabelledText, ReportBlock, ReportInput } from '../report-model';
import { carrierText } from '../report-providers';
import { statusTextOf } from '../status-text';
import { fieldText } from './field-text';
import { reasonText } from './reason-text';

export function requirementBlock(input: ReportInput, pair: AnsweredPair): ReportBlock {
  const { id, title } = pair.requirement;
  const status = statusOf(pair.answer);
  const statusText = statusTextOf(pair.answer, input.labels);
  return { kind: 'requirement', id, title, status, statusText, fields: fieldsOf(input, pair) };
}

/** When and by whom the answer was checked, as far as it is known. */
export function checkedText(answer: Answer | undefined, labels: ReportLabels): string {
  const { checkedOn = '', checkedBy = '' } = answer ?? {};
  return [checkedOn === '' ? '' : labels.day(checkedOn), checkedBy]
    .filter((part) => part !== '')
    .join(', ');
}

/** When and by whom an answer was entered, if nobody has checked it. */
function enteredText(answer: Answer | undefined, labels: ReportLabels): string {
  const { at = '', by = '' } = enteredStamp(answer) ?? {};
  return [at === '' ? '' : labels.date(at), by.trim()].filter((part) => part !== '').join(', ');
}

type Row = readonly [label: ReportLabel, text: string];

/** Fields that need more than their value, and fields shown together with another one. */
const OWN_ROWS: Partial<Record<AnswerField, (input: ReportInput, pair: AnsweredPair) => Row[]>> = {
  status: () => [],
  reasonKind: () => [],
  reason: ({ labels }, { answer }) => [
    ['reason', answer?.status === 'entbehrlich' ? reasonText(answer, labels) : ''],
  ],
  responsible: (_, { answer, target }) => [['responsible', responsibleOf(answer, target)]],
  carriedOutBy: (input, pair) => [
    ['carriedOutBy', carrierText(input, pair)],
    ['confirmed', confirmedText(pair, input.labels)],
  ],
  providerId: () => [],
  confirmedOn: () => [],
  checkedOn: ({ labels }, { answer }) => [
    ['checked', checkedText(answer, labels)],
    ['entered', isChecked(answer) ? '' : enteredText(answer, labels)],
  ],
  checkedBy: () => [],
  toClarify: ({ labels }, { answer }) => [
    ['status', answer?.toClarify === true ? labels.label('toClarify') : ''],
  ],
  // Said with the status.
  review: () => [],
  note: () => [],
  ticks: () => [],
};

function fieldsOf(input: ReportInput, pair: AnsweredPair): LabelledText[] {
  const { answer } = pair;
  if (answer === undefined) return [];
  const { labels } = input;
  const rows = ANSWER_FIELDS.flatMap(
    (field) => OWN_ROWS[field]?.(input, pair) ?? [[field, fieldText(field, answer, labels)] as Row],
  );
  return rows.flatMap(([name, text]) =>
    text.trim() === '' ? [] : [{ label: labels.label(name), text: text.trim() }],
  );
}

/** The day; a "ja" without one is said to rest on the provider's word, and for an older one it says what it was for. */
function confirmedText(pair: AnsweredPair, labels: ReportLabels): string {
  const [day, earlier] = [confirmationOf(pair.answer), earlierConfirmation(pair.answer)];
  const texts = [
    isUnconfirmed(pair) ? labels.label('notConfirmed') : '',
    day && labels.day(day),
    earlier && labels.label('confirmedEarlier', { day: labels.day(earlier) }),
  ];
  return texts.filter((text) => text !== '').join('; ');
}
