import type { ReportContext, ReportPart } from '../report-part';

export function basisPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('basis'), blocks: [] };
}
