/** One requirement of the check with everything that was said about it. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import {
  confirmationOf,
  earlierConfirmation,
  enteredStamp,
  isChecked,
} from '$domain/record/answer-record';
import { statusOf, type Answer } from '$domain/record/assessment';
import { isUnconfirmed, responsibleOf } from '$domain/check/carrier';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { LabelledText, ReportBlock, ReportInput } from '../report-model';
import { carrierText } from '../report-providers';
import { statusTextOf } from '../status-text';
import { costText } from './cost-text';
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

/** When and by whom an answer was entered that nobody has checked. */
function enteredText(answer: Answer, labels: ReportLabels): string {
  const { at = '', by = '' } = enteredStamp(answer) ?? {};
  return [at === '' ? '' : labels.date(at), by.trim()].filter((part) => part !== '').join(', ');
}

function fieldsOf(input: ReportInput, pair: AnsweredPair): LabelledText[] {
  const { answer } = pair;
  if (answer === undefined) return [];
  const { labels } = input;
  const { label } = labels;
  const fields: [ReportLabel, string | undefined][] = [
    ['reason', answer.status === 'entbehrlich' ? reasonText(answer, labels) : undefined],
    ['implementation', answer.implementation],
    ['responsible', responsibleOf(answer, pair.target)],
    ['dueDate', answer.dueDate && labels.day(answer.dueDate)],
    ['carriedOutBy', carrierText(input, pair)],
    ['confirmed', confirmedText(pair, labels)],
    ['costOnce', costText(answer.costOnce, labels)],
    ['costYearly', costText(answer.costYearly, labels)],
    ['evidence', answer.evidence],
    ['checked', checkedText(answer, labels)],
    ['entered', isChecked(answer) ? '' : enteredText(answer, labels)],
    ['interviewed', answer.interviewed],
  ];
  const texts = fields.flatMap(([name, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ label: label(name), text: text.trim() }],
  );
  return answer.toClarify === true
    ? [...texts, { label: label('status'), text: label('toClarify') }]
    : texts;
}

/** The day; of a "ja" without one it is said that it rests on the provider's word, of an old one what it was for. */
function confirmedText(pair: AnsweredPair, labels: ReportLabels): string {
  const [day, earlier] = [confirmationOf(pair.answer), earlierConfirmation(pair.answer)];
  const texts = [
    isUnconfirmed(pair) ? labels.label('notConfirmed') : '',
    day && labels.day(day),
    earlier && labels.label('confirmedEarlier', { day: labels.day(earlier) }),
  ];
  return texts.filter((text) => text !== '').join('; ');
}
