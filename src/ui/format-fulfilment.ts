import { fulfilmentOf, type TallyCounts } from '$domain/check/coverage';
import { t } from '$i18n/i18n.svelte';
import { formatShare } from './format';

/** Umsetzungsgrad, with how much of it providers have not confirmed; older versions do not know that. */
export function formatFulfilment(
  tally: TallyCounts & { unconfirmed?: number | undefined },
): string {
  const share = formatShare(fulfilmentOf(tally));
  const { unconfirmed = 0 } = tally;
  return unconfirmed === 0
    ? share
    : `${share}, ${t('number.ofWhichUnconfirmed', { count: unconfirmed })}`;
}
