import type { ReportContext, ReportPart } from '../report-part';

export function dispensablePart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('dispensable'), blocks: [] };
}
