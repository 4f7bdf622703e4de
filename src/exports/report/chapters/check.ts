/** The chapter "result of the check" (A.4): every module for every target object it applies to, every requirement. */
import type { PairTally } from '../../../domain/modelling/coverage-table';
import { sheetKey, statusOf, type Answer } from '../../../domain/assessment';
import { responsibleOf } from '../../../domain/structure/carrier';
import { fulfilmentOf, progressOf } from '../../../domain/coverage';
import type { Requirement } from '../../../domain/profile';
import type { TargetObject } from '../../../domain/structure/target-object';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { LabelledText, ReportBlock, ReportInput } from '../report-model';
import { severalObjects, type ReportContext, type ReportPart } from '../report-part';
import { carrierText } from '../report-providers';
import { statusTextOf } from '../status-text';

export function checkPart(context: ReportContext): ReportPart {
  const several = severalObjects(context);
  return {
    title: context.labels.label('check'),
    blocks: [],
    sections: context.coverage.pairs.map((pair) => ({
      id: sheetKey(pair.object.id, pair.module.id),
      title: [
        pair.module.id,
        pair.module.title,
        ...(several ? [`– ${pair.object.title}`] : []),
      ].join(' '),
      blocks: pairBlocks(context, pair),
    })),
  };
}

function pairBlocks(input: ReportInput, pair: PairTally): ReportBlock[] {
  const { labels, assessment } = input;
  const { label } = labels;
  const object = assessment.targetObjects.find(({ id }) => id === pair.object.id);
  const facts = [
    `${label('progress')}: ${labels.share(progressOf(pair.tally))}`,
    `${label('fulfilment')}: ${labels.share(fulfilmentOf(pair.tally))}`,
    ...(object?.location ? [`${label('location')}: ${object.location}`] : []),
  ];
  const sheet = input.answers.get(sheetKey(pair.object.id, pair.module.id));
  return [
    { kind: 'paragraph', text: facts.join('   ') },
    ...pair.module.requirements.map((requirement) =>
      entryOf(input, requirement, { answer: sheet?.[requirement.id], object }),
    ),
  ];
}

interface Subject {
  answer: Answer | undefined;
  object: TargetObject | undefined;
}

function entryOf(input: ReportInput, { id, title }: Requirement, subject: Subject): ReportBlock {
  const status = statusOf(subject.answer);
  const statusText = statusTextOf(subject.answer, input.labels);
  return { kind: 'entry', id, title, status, statusText, fields: fieldsOf(input, subject) };
}

/** When and by whom the answer was checked, as far as it is known. */
function checkedText({ checkedOn, checkedBy }: Answer, labels: ReportLabels): string {
  return [checkedOn ? labels.day(checkedOn) : '', checkedBy ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

function fieldsOf(input: ReportInput, subject: Subject): LabelledText[] {
  const { answer } = subject;
  if (answer === undefined) return [];
  const { labels } = input;
  const { label } = labels;
  const kind = answer.reasonKind === undefined ? '' : labels.reasonKind(answer.reasonKind);
  const fields: [ReportLabel, string | undefined][] = [
    ['reason', answer.status === 'entbehrlich' ? `${kind} ${answer.reason ?? ''}` : undefined],
    ['implementation', answer.implementation],
    ['responsible', responsibleOf(answer, subject.object)],
    ['dueDate', answer.dueDate && labels.day(answer.dueDate)],
    ['carriedOutBy', carrierText(input, subject)],
    ['confirmed', answer.confirmedOn && labels.day(answer.confirmedOn)],
    ['costOnce', answer.costOnce ? label('cost', { euros: answer.costOnce }) : undefined],
    ['costYearly', answer.costYearly ? label('cost', { euros: answer.costYearly }) : undefined],
    ['evidence', answer.evidence],
    ['checked', checkedText(answer, labels)],
    ['interviewed', answer.interviewed],
    ['note', answer.note],
  ];
  const texts = fields.flatMap(([name, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ label: label(name), text: text.trim() }],
  );
  return answer.toClarify === true
    ? [...texts, { label: label('status'), text: label('toClarify') }]
    : texts;
}
