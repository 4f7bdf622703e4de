/** The annex that says what the terms of the field mean. */
import type { ReportContext, ReportPart } from '../report-part';

export function glossaryPart({ labels }: ReportContext): ReportPart {
  return {
    title: labels.label('glossary'),
    blocks: [{ kind: 'facts', facts: labels.glossary() }],
  };
}
