import type { ReportContext, ReportPart } from '../report-part';

export function upkeepPart({ labels }: ReportContext): ReportPart {
  return { title: labels.label('upkeep'), blocks: [] };
}
