import { progressOf, workStateOf, type Tally, type WorkState } from '../domain/coverage';
import { t } from '../i18n/i18n.svelte';

/** What a row of modules or topics says about its tally. */
export function workRowTexts(tally: Tally): { state: WorkState; text: string } {
  const state = workStateOf(tally);
  const { part, whole } = progressOf(tally);
  const done = t('overview.moduleState', { done: part, all: whole });
  const { unconfirmed } = tally;
  const marks = unconfirmed > 0 ? [t('overview.unconfirmed', { count: unconfirmed })] : [];
  return { state, text: [done, t(`work.${state}`), ...marks].join(' · ') };
}
