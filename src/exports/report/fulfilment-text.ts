/** Umsetzungsgrad in words, always followed by how much of it is doubtful. */
import { fulfilmentOf } from '$domain/check/coverage';
import type { RecordedTally } from '$domain/document/document-versions';
import type { ReportLabels } from './report-labels';

/** "7 von 24 · 29 %, davon 3 unbestätigt"; older versions do not know the latter and leave it out. */
export function fulfilmentText(tally: RecordedTally, labels: ReportLabels): string {
  const { unconfirmed = 0 } = tally;
  const doubt = unconfirmed > 0 ? [labels.label('ofWhichUnconfirmed', { count: unconfirmed })] : [];
  return [labels.share(fulfilmentOf(tally)), ...doubt, ...toReviewText(tally, labels)].join(', ');
}

/** The same for a table that has a column of its own for what is unconfirmed. */
export function reviewedShareText(tally: RecordedTally, labels: ReportLabels): string {
  return [labels.share(fulfilmentOf(tally)), ...toReviewText(tally, labels)].join(', ');
}

function toReviewText({ toReview = 0 }: RecordedTally, { label }: ReportLabels): string[] {
  return toReview > 0 ? [label('ofWhichToReview', { count: toReview })] : [];
}
