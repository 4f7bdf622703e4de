/** Umsetzungsgrad in words, always followed by how much of it providers have not confirmed. */
import { fulfilmentOf, type TallyCounts } from '$domain/check/coverage';
import type { ReportLabels } from './report-labels';

/** "7 von 24 · 29 %, davon 3 unbestätigt"; older versions do not know the latter and leave it out. */
export function fulfilmentText(
  tally: TallyCounts & { unconfirmed?: number | undefined },
  labels: ReportLabels,
): string {
  const share = labels.share(fulfilmentOf(tally));
  const { unconfirmed = 0 } = tally;
  if (unconfirmed === 0) return share;
  return `${share}, ${labels.label('ofWhichUnconfirmed', { count: unconfirmed })}`;
}
