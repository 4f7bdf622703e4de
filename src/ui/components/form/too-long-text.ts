import { t } from '$i18n/i18n.svelte';
import { formatNumber } from '$ui/format';

/** The message of a field that holds more than may be stored. */
export function tooLongText(length: number, max: number): string {
  return t('field.tooLong', { length: formatNumber(length), max: formatNumber(max) });
}
