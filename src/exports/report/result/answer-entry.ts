/** One requirement of the check with everything that was said about it. */
import type { AnsweredPair } from '../../../domain/answered-pairs';
import { statusOf, type Answer } from '../../../domain/assessment';
import { responsibleOf } from '../../../domain/structure/carrier';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { LabelledText, ReportBlock, ReportInput } from '../report-model';
import { carrierText } from '../report-providers';
import { statusTextOf } from '../status-text';
import { reasonText } from './reason-text';

export function answerEntry(input: ReportInput, pair: AnsweredPair): ReportBlock {
  const { id, title } = pair.requirement;
  const status = statusOf(pair.answer);
  const statusText = statusTextOf(pair.answer, input.labels);
  return { kind: 'entry', id, title, status, statusText, fields: fieldsOf(input, pair) };
}

/** When and by whom the answer was checked, as far as it is known. */
export function checkedText(answer: Answer | undefined, labels: ReportLabels): string {
  const { checkedOn = '', checkedBy = '' } = answer ?? {};
  return [checkedOn === '' ? '' : labels.day(checkedOn), checkedBy]
    .filter((part) => part !== '')
    .join(', ');
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
    ['confirmed', answer.confirmedOn && labels.day(answer.confirmedOn)],
    ['costOnce', costText(answer.costOnce, labels)],
    ['costYearly', costText(answer.costYearly, labels)],
    ['evidence', answer.evidence],
    ['checked', checkedText(answer, labels)],
    ['interviewed', answer.interviewed],
  ];
  const texts = fields.flatMap(([name, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ label: label(name), text: text.trim() }],
  );
  return answer.toClarify === true
    ? [...texts, { label: label('status'), text: label('toClarify') }]
    : texts;
}

/** That it costs nothing is worth saying; that nobody has said what it costs is not. */
function costText(cost: number | null | undefined, labels: ReportLabels): string | undefined {
  return typeof cost === 'number' ? labels.euros(cost) : undefined;
}
