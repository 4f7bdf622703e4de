/** How measures are called on the screens. */
import { measureNumber, measureNumbers } from '$domain/measures/measure-numbers';
import type { Measure } from '$domain/record/measure';
import { t } from '$i18n/i18n.svelte';

export { measureNumber };

export function measureTitle({ title }: Pick<Measure, 'title'>): string {
  return title?.trim() || t('measures.unnamed');
}

/** "M-04 Konten sperren". `measures`: all of them, in the order in which they were recorded. */
export function measureName(measure: Measure, measures: readonly Measure[]): string {
  return `${measureNumbers(measures).get(measure.id) ?? ''} ${measureTitle(measure)}`.trim();
}
