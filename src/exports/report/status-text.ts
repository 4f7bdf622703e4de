/** The names of the statuses of an answer. */
import { isToReview } from '$domain/record/answer-record';
import { isIncomplete, statusOf, type Answer } from '$domain/record/assessment';
import { isUnconfirmed, type CarriedPair } from '$domain/check/carrier';
import type { ReportLabels } from './report-labels';

/**
 * "entbehrlich" without a reason is named as what it is, and so is an answer to an earlier version of the question.
 */
export function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  const text = isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
  return isToReview(answer) ? `${text} (${labels.label('toReview')})` : text;
}

/** The same, with the mark of a "ja" that rests on a provider's word. */
export function markedStatusText(pair: CarriedPair, labels: ReportLabels): string {
  const text = statusTextOf(pair.answer, labels);
  return isUnconfirmed(pair) ? `${text} (${labels.label('notConfirmed')})` : text;
}
