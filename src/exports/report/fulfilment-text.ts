/** Umsetzungsgrad in words. It never stands alone: how much of it a provider has not confirmed is said beside it. */
import { fulfilmentOf, type TallyCounts } from '$domain/check/coverage';
import type { ReportLabels } from './report-labels';

/** "7 von 24 · 29 %, davon 3 unbestätigt"; versions of before do not know the latter and do not say it. */
export function fulfilmentText(
  tally: TallyCounts & { unconfirmed?: number | undefined },
  labels: ReportLabels,
): string {
  const share = labels.share(fulfilmentOf(tally));
  const { unconfirmed = 0 } = tally;
  if (unconfirmed === 0) return share;
  return `${share}, ${labels.label('ofWhichUnconfirmed', { count: unconfirmed })}`;
}
