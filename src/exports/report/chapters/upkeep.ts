/** The chapter on keeping the concept up to date: reviews, training, and the next step of the method. */
import { ownText } from '$domain/record/document-settings';
import type { ReportLabel } from '../report-labels';
import { factOf, paragraphsOf, type ReportContext, type SectionDraft } from '../section-draft';
import { requirementTable } from '../requirement-table';

const NEXT_STEPS: Readonly<Record<string, ReportLabel>> = {
  basis: 'nextStepBasis',
  standard: 'nextStepStandard',
  kern: 'nextStepCore',
};

export function upkeepChapter(context: ReportContext): SectionDraft {
  const { assessment, labels, collections } = context;
  const { label } = labels;
  const own = (name: string): string => ownText(assessment.document, name) ?? '';
  const day = (name: string): string => (own(name) === '' ? '' : labels.day(own(name)));
  const step = NEXT_STEPS[own('nextStep')];
  return {
    title: label('upkeep'),
    blocks: [
      ...paragraphsOf(own('upkeep')),
      { kind: 'paragraph', text: label('upkeepText') },
      { kind: 'list', items: OCCASIONS.map((occasion) => label(occasion)) },
      {
        kind: 'facts',
        facts: [
          ...factOf(label('reviewOn'), day('reviewOn') || label('notFixed')),
          ...factOf(label('trainingOn'), day('trainingOn') || label('notFixed')),
          ...factOf(label('nextStep'), label(step ?? 'nextStepOpen')),
        ],
      },
      ...requirementTable(context, label('trainingCaption'), collections?.training ?? []),
    ],
  };
}

const OCCASIONS = [
  'occasionYear',
  'occasionChange',
  'occasionIncident',
  'occasionProfile',
] as const;
