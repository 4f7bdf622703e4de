import type { ReportContext, ReportPart } from '../report-part';

export function glossaryPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('glossary'), blocks: [] };
}
