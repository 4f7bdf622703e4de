import type { Stamp } from '$domain/record/fields';
import { t } from '$i18n/i18n.svelte';
import { stampTime } from './stamp-time';

/** "K. Brandt, 27.11.2026, 09:47"; empty for what is older than stamps. A clock that was ahead is named as such. */
export function whoAndWhen(stamp: Pick<Stamp, 'at' | 'by'> | undefined): string {
  return stamp === undefined
    ? ''
    : `${stamp.by.trim() || t('merge.nobody')}, ${stampTime(stamp.at)}`;
}
