import type { ReportContext, ReportPart } from '../report-part';

export function emergencyPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('emergency'), blocks: [] };
}
