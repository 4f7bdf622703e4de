import type { ReportContext, ReportPart } from '../report-part';

export function organisationPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('organisation'), blocks: [] };
}
