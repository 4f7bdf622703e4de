import type { ReportContext, ReportPart } from '../report-part';

export function changesPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('changes'), blocks: [] };
}
