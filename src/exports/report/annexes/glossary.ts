/** The annex that says what the terms of the field mean. */
import type { ReportContext, SectionDraft } from '../section-draft';

export function glossaryAnnex({ labels }: ReportContext): SectionDraft {
  return {
    title: labels.label('glossary'),
    blocks: [{ kind: 'facts', facts: labels.glossary() }],
  };
}
