import { fulfilmentOf } from '$domain/check/coverage';
import type { RecordedTally } from '$domain/document/document-versions';
import { t } from '$i18n/i18n.svelte';
import { formatShare } from './format';

/** Umsetzungsgrad, with how much of it is doubtful; older versions do not know that. */
export function formatFulfilment(tally: RecordedTally): string {
  const { unconfirmed = 0, toReview = 0 } = tally;
  return [
    formatShare(fulfilmentOf(tally)),
    ...(unconfirmed > 0 ? [t('number.ofWhichUnconfirmed', { count: unconfirmed })] : []),
    ...(toReview > 0 ? [t('number.ofWhichToReview', { count: toReview })] : []),
  ].join(', ');
}
