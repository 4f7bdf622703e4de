import type { ReportContext, ReportPart } from '../report-part';

export function methodPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('method'), blocks: [] };
}
