/** The names of the statuses of an answer. */
import { isIncomplete, statusOf, type Answer } from '$domain/record/assessment';
import { isUnconfirmed, type CarriedPair } from '$domain/check/carrier';
import type { ReportLabels } from './report-labels';

/** "entbehrlich" without a reason is named as what it is. */
export function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  return isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
}

/** The same, with the mark of a "ja" that rests on a provider's word. */
export function markedStatusText(pair: CarriedPair, labels: ReportLabels): string {
  const text = statusTextOf(pair.answer, labels);
  return isUnconfirmed(pair) ? `${text} (${labels.label('notConfirmed')})` : text;
}
