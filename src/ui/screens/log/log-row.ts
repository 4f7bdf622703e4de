/** One entry of the log as a row: what was done in a few words, and the fields it changed. */
import type { LogEntry } from '$domain/change/change-log';
import type { ChangePart } from '$domain/change/change';
import type { Difference } from '$domain/difference/differences';
import { t } from '$i18n/i18n.svelte';
import { changeLines, noticeable, type ChangeLine } from '$ui/changes/change-lines';
import type { Names } from '$ui/changes/names';
import { changeKind, placeKey, placeWords } from '$ui/changes/place-words';

function differencesOf({ change, before }: LogEntry): Difference[] {
  return change.parts.map((after, index) => ({
    before: before[index] ?? { ...after, value: undefined },
    after,
  }));
}

export function linesOf(entry: LogEntry, names: Names): ChangeLine[] {
  return changeLines(differencesOf(entry), names);
}

/** How many things it is about. */
export function thingsIn(entry: LogEntry): number {
  return new Set(noticeable(differencesOf(entry)).map(({ after }) => placeKey(after))).size;
}

/** What was done, where that is known, and to what. */
export function entryTitle(entry: LogEntry, names: Names): string {
  const what = changedThings(entry, names);
  return entry.act === 'back' ? t('log.wentBack', { what }) : what;
}

/** The thing it is about, or how many things of which kind. */
function changedThings(entry: LogEntry, names: Names): string {
  const changed = noticeable(differencesOf(entry));
  const parts = changed.map(({ after }) => after);
  const [first = entry.change.parts[0]] = parts;
  if (first === undefined) return t('log.nothing');
  const about = new Map(parts.map((part) => [placeKey(part), part]));
  if (about.size <= 1) return titleOfOne(differencesOf(entry), first, names);
  const count = (wanted: (part: ChangePart) => boolean): number =>
    [...about.values()].filter(wanted).length;
  const answers = count((part) => changeKind(part) === 'answers');
  const objects = count(({ on }) => on === 'object');
  const rest = about.size - answers - objects;
  return [
    ...(answers > 0 ? [t('log.answers', { count: answers })] : []),
    ...(objects > 0 ? [t('log.objects', { count: objects })] : []),
    ...(rest > 0 ? [t('log.others', { count: rest })] : []),
  ].join(', ');
}

/** With what became of it, where more than fields were changed. */
function titleOfOne(all: readonly Difference[], part: ChangePart, names: Names): string {
  const place = placeWords(part, names);
  const what = becameOf(all);
  return what === undefined ? place : t('log.became', { place, what: t(`log.what.${what}`) });
}

function becameOf(
  all: readonly Difference[],
): 'added' | 'unmade' | 'retired' | 'revived' | 'recorded' | undefined {
  for (const { before, after } of all) {
    if (after.on === 'object' && after.field === 'added')
      return after.value === true ? 'added' : 'unmade';
    if (after.on === 'object' && after.field === 'retired')
      return (after.value ?? null) === null ? 'revived' : 'retired';
    if (after.on === 'version' && after.field === 'at' && before.value === undefined)
      return 'recorded';
  }
  return undefined;
}
