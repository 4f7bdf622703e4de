import type { ReportContext, ReportPart } from '../report-part';

export function participantsPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('participants'), blocks: [] };
}
