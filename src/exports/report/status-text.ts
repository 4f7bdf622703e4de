/** What the status of an answer is called. */
import { isIncomplete, statusOf, type Answer } from '../../domain/assessment';
import type { ReportLabels } from './report-labels';

/** "entbehrlich" without a reason is named as what it is. */
export function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  return isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
}
