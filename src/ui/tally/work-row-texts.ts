import { progressOf, workStateOf, type Tally, type WorkState } from '$domain/check/coverage';
import type { Order } from '$domain/profile/profile';
import { t } from '$i18n/i18n.svelte';

/** What a row of modules or topics says about its tally, and when its turn comes, if known. */
export function workRowTexts(tally: Tally, order?: Order): { state: WorkState; text: string } {
  const state = workStateOf(tally);
  const { part, whole } = progressOf(tally);
  const done = t('overview.moduleState', { done: part, all: whole });
  const turn = order === undefined ? [] : [t(`order.turn_${order}`)];
  const { unconfirmed, toReview } = tally;
  const marks = [
    ...(unconfirmed > 0 ? [t('overview.unconfirmed', { count: unconfirmed })] : []),
    ...(toReview > 0 ? [t('overview.toReview', { count: toReview })] : []),
  ];
  return { state, text: [...turn, done, t(`work.${state}`), ...marks].join(' · ') };
}
