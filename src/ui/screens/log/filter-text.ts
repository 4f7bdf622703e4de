/** The filter in one sentence: above the list, and on paper. */
import { t } from '$i18n/i18n.svelte';
import type { Names } from '$ui/changes/names';
import { objectName } from '$ui/changes/place-words';
import { formatDay } from '$ui/format';
import { moduleNameById } from '$ui/objects/object-texts';
import type { LogFilter } from './log-filter';

/** Empty if everything is wanted. */
export function filterText(filter: LogFilter, names: Names): string {
  const { person, kind, from = '', until = '', moduleId, objectId, text = '' } = filter;
  const named = (label: string, value: string): string => t('log.chosen', { label, value });
  return [
    ...(person === undefined ? [] : [named(t('log.person'), person || t('log.nobody'))]),
    ...(kind === undefined ? [] : [named(t('log.kind'), t(`log.kinds.${kind}`))]),
    ...(from === '' ? [] : [named(t('log.from'), formatDay(from))]),
    ...(until === '' ? [] : [named(t('log.until'), formatDay(until))]),
    ...(moduleId === undefined
      ? []
      : [named(t('log.module'), moduleNameById(moduleId, names.profile))]),
    ...(objectId === undefined ? [] : [named(t('filter.object'), objectName(objectId, names))]),
    ...(text.trim() === '' ? [] : [named(t('log.text'), `„${text.trim()}“`)]),
  ].join(' · ');
}
