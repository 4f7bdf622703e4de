/** One requirement as a question on paper, in plain words if the profile has them. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import type { RequirementTexts } from '$domain/profile/profile';
import type { ReportBlock } from '$exports/report/report-model';
import type { PaperContext } from '../paper-model';

type Question = Extract<ReportBlock, { kind: 'question' }>;
type Rest = Pick<Question, 'points' | 'boxes' | 'fields'> & {
  title?: string;
  /** What is already known or helps when asking, each on a line of its own below the question. */
  below?: readonly string[];
};

/** What the profile says about a requirement; empty if it has no texts. */
export function textsOf({ texts }: Pick<PaperContext, 'texts'>, requirementId: string) {
  return texts.requirements[requirementId] ?? ({} satisfies RequirementTexts);
}

export function questionBlock(
  context: PaperContext,
  { requirement }: Pick<AnsweredPair, 'requirement'>,
  { title = requirement.title, below = [], ...rest }: Rest,
): Question {
  const question = textsOf(context, requirement.id).question ?? context.labels.label('paperAsk');
  return {
    kind: 'question',
    id: requirement.id,
    title,
    question: [question, ...below].join('\n'),
    ...rest,
  };
}

/** Boxes for the possible answers. */
export function statusBoxes({ labels }: Pick<PaperContext, 'labels'>): string[] {
  return (['ja', 'teilweise', 'nein', 'entbehrlich'] as const).map(labels.status);
}

/** The fields to fill in at the top of a paper that somebody carries around. */
export function visitForm({ labels }: Pick<PaperContext, 'labels'>): ReportBlock {
  const { label } = labels;
  const line = (text: string) => ({ label: text, text: '', lines: 1 });
  return {
    kind: 'form',
    caption: label('paperForm'),
    fields: [
      line(label('paperDate')),
      line(label('paperPlace')),
      line(label('paperRecordedBy')),
      line(label('paperAsked')),
    ],
  };
}
