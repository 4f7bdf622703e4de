import { t } from '$i18n/i18n.svelte';
import type { TallyPart } from '$domain/check/tally-parts';

/** The name of a tally part, in the words of the status. */
export function partLabel(kind: TallyPart): string {
  switch (kind) {
    case 'yes':
      return t('status.ja');
    case 'partly':
      return t('status.teilweise');
    case 'no':
      return t('status.nein');
    case 'dispensable':
      return t('status.entbehrlich');
    case 'incomplete':
      return t('status.incomplete');
    case 'untouched':
      return t('status.unbearbeitet');
  }
}
