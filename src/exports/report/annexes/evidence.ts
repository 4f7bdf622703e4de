import type { ReportContext, ReportPart } from '../report-part';

export function evidencePart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('evidenceList'), blocks: [] };
}
