/** Which entries of the log are wanted. */
import type { LogEntry } from '$domain/change/change-log';
import type { Names } from '$ui/changes/names';
import { aboutWhat, changeKind, type ChangeKind } from '$ui/changes/place-words';
import { isAhead } from '$ui/clocks/stamp-time';
import { localDay } from '$ui/format';
import { entryTitle, linesOf } from './log-row';

/** What is absent or empty does not matter. */
export interface LogFilter {
  person?: string | undefined;
  /** Days, YYYY-MM-DD; both are in it. What a clock that was ahead has stamped has no day and is always in it. */
  from?: string;
  until?: string;
  kind?: ChangeKind | undefined;
  moduleId?: string | undefined;
  objectId?: string | undefined;
  text?: string;
}

/** A filter that knows the names by which it searches. */
export function filterOf(filter: LogFilter, names: Names): (entry: LogEntry) => boolean {
  const { person, kind, moduleId, objectId } = filter;
  const text = (filter.text ?? '').trim().toLocaleLowerCase();
  return (entry) => {
    const { stamp, parts } = entry.change;
    if (person !== undefined && stamp.by !== person) return false;
    if (!isWithin(stamp.at, filter)) return false;
    if (kind !== undefined && !parts.some((part) => changeKind(part) === kind)) return false;
    if (moduleId !== undefined && !parts.some((part) => aboutWhat(part).moduleId === moduleId))
      return false;
    if (objectId !== undefined && !parts.some((part) => aboutWhat(part).objectId === objectId))
      return false;
    return text === '' || words(entry, names).includes(text);
  };
}

function isWithin(at: string, { from = '', until = '' }: LogFilter): boolean {
  if ((from === '' && until === '') || isAhead(at)) return true;
  const day = localDay(new Date(at));
  return day >= from && (until === '' || day <= until);
}

function words(entry: LogEntry, names: Names): string {
  const lines = linesOf(entry, names).flatMap(({ place, field, from, to }) => [
    place,
    field,
    from,
    to,
  ]);
  return [entry.change.stamp.by, entryTitle(entry, names), ...lines].join('\n').toLocaleLowerCase();
}
