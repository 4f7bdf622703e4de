/** The chapter on how the check was done: steps, meaning of answers and figures, and where to find which document. */
import { chosenSections, type SectionId } from '$domain/document/chapters';
import { STATUSES, type Status } from '$domain/record/assessment';
import type { ReportLabel } from '../report-labels';
import type { ReportBlock } from '../report-model';
import { sentencesOf } from '../sentences';
import { columnsOf, type ReportContext, type SectionDraft } from '../section-draft';

const STEPS = ['stepScope', 'stepModelling', 'stepCheck', 'stepPlan', 'stepNext'] as const;
/** The reference documents of the method and the chapter that holds each; A.5 is not part of the Basis-Absicherung. */
const REFERENCES = [
  ['referenceA0', 'organisation'],
  ['referenceA1', 'structure'],
  ['referenceA2', 'structure'],
  ['referenceA3', 'modelling'],
  ['referenceA4', 'check'],
  ['referenceA5', undefined],
  ['referenceA6', 'plan'],
] as const;

const CHECKED = ['methodChecked', 'methodCheckedPartly', 'methodNotChecked'] as const;

export function methodChapter(context: ReportContext): SectionDraft {
  const { state } = context;
  const { label } = context.labels;
  return {
    title: label('method'),
    blocks: [
      { kind: 'paragraph', text: label('methodText') },
      { kind: 'list', items: STEPS.map((step) => label(step)) },
      ...sentencesOf(context, CHECKED, { checked: state.checked, count: state.answered }).map(
        (text): ReportBlock => ({ kind: 'paragraph', text }),
      ),
    ],
    sections: [
      {
        id: 'answers',
        title: label('answers'),
        blocks: [{ kind: 'paragraph', text: label('answersText') }, statusTable(context)],
      },
      {
        id: 'figures',
        title: label('figures'),
        blocks: [
          { kind: 'paragraph', text: label('summaryText') },
          { kind: 'paragraph', text: label('counting') },
          { kind: 'paragraph', text: label('orderText') },
        ],
      },
      { id: 'references', title: label('references'), blocks: [referenceTable(context)] },
    ],
  };
}

const MEANING: Readonly<Record<Status, ReportLabel>> = {
  unbearbeitet: 'meansUntouched',
  ja: 'meansYes',
  teilweise: 'meansPartly',
  nein: 'meansNo',
  entbehrlich: 'meansDispensable',
};

function statusTable({ labels }: ReportContext): ReportBlock {
  return {
    kind: 'table',
    caption: labels.label('possibleAnswers'),
    columns: columnsOf(labels, [
      ['status', 1.5],
      ['meaning', 6],
    ]),
    rows: STATUSES.map((status) => [labels.status(status), labels.label(MEANING[status])]),
  };
}

function referenceTable({ labels, assessment }: ReportContext): ReportBlock {
  const { label } = labels;
  const numbers = new Map<SectionId, number>(
    chosenSections(assessment.document)
      .chapters.filter(({ on }) => on)
      .map(({ id }, index) => [id, index + 1]),
  );
  const placeOf = (chapter: SectionId | undefined): string => {
    if (chapter === undefined) return label('referenceNotNeeded');
    const number = numbers.get(chapter);
    return number === undefined ? label('referenceLeftOut') : label('referenceAt', { number });
  };
  return {
    kind: 'table',
    caption: label('referenceDocuments'),
    columns: columnsOf(labels, [
      ['reference', 3],
      ['place', 3],
    ]),
    rows: REFERENCES.map(([name, chapter]) => [label(name), placeOf(chapter)]),
  };
}
