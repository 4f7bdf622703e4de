import type { ReportContext, ReportPart } from '../report-part';

export function signaturesPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('signatures'), blocks: [] };
}
