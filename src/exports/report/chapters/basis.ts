/** The chapter on the legal basis, the goals, and who is accountable for information security. */
import { ownText } from '$domain/record/document-settings';
import { legalText } from '../legal-text';
import type { ReportBlock } from '../report-model';
import { factOf, paragraphsOf, type ReportContext, type SectionDraft } from '../section-draft';

export function basisChapter({ assessment, labels }: ReportContext): SectionDraft {
  const { label } = labels;
  const { document, state } = assessment;
  const legal = ownText(document, 'legalBasis') ?? legalText(state, labels);
  const goals = ownText(document, 'goals') ?? label('goalsText');
  const section = (id: string, title: string, blocks: ReportBlock[]) =>
    blocks.length === 0 ? [] : [{ id, title, blocks }];
  return {
    title: label('basis'),
    blocks: [],
    sections: [
      ...section('legal', label('legalBasis'), paragraphsOf(legal)),
      ...section('goals', label('goals'), paragraphsOf(goals)),
      ...section('responsibility', label('responsibility'), [
        { kind: 'paragraph', text: label('responsibilityText') },
        { kind: 'facts', facts: factOf(label('management'), assessment.management) },
      ]),
    ],
  };
}
