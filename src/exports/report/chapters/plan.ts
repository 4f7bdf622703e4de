import type { ReportContext, ReportPart } from '../report-part';

export function planPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('plan'), blocks: [] };
}
