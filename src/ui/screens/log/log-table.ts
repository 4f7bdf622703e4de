/** The log as a table for a spreadsheet: one row for every field that was changed. */
import type { ExportTable } from '$exports/tables/export-table';
import type { LogEntry } from '$domain/change/change-log';
import { language, t } from '$i18n/i18n.svelte';
import type { Names } from '$ui/changes/names';
import { aboutWhat, changeKind, objectName } from '$ui/changes/place-words';
import { isAhead } from '$ui/clocks/stamp-time';
import { formatTime, localDay } from '$ui/format';
import { moduleNameById } from '$ui/objects/object-texts';
import { linesOf } from './log-row';

const COLUMNS = [
  'day',
  'time',
  'clock',
  'person',
  'kind',
  'object',
  'module',
  'place',
  'field',
  'before',
  'after',
] as const;

/** The internal note never leaves the application: neither its text nor that it was changed. */
export function logTable(entries: readonly LogEntry[], names: Names): ExportTable {
  return {
    name: t('log.csvName'),
    language: language(),
    columns: COLUMNS.map((column) => ({
      title: t(`log.column.${column}`),
      kind: column === 'day' ? 'day' : 'text',
      width: 20,
    })),
    rows: entries.flatMap((entry) => {
      const { at, by } = entry.change.stamp;
      const when = new Date(at);
      return linesOf(entry, names)
        .filter(({ internal }) => !internal)
        .map(({ part, place, field, from, to }) => {
          const { moduleId, objectId } = aboutWhat(part);
          const cells = {
            day: localDay(when),
            time: formatTime(when),
            clock: isAhead(at) ? t('log.clockAhead') : '',
            person: by,
            kind: t(`log.kinds.${changeKind(part)}`),
            object: objectId === undefined ? '' : objectName(objectId, names),
            module: moduleId === undefined ? '' : moduleNameById(moduleId, names.profile),
            place,
            field,
            before: from,
            after: to,
          };
          return COLUMNS.map((column) => cells[column]);
        });
    }),
  };
}
