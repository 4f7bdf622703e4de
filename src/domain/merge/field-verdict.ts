/** How one field stands on both sides, and what a person is shown of it. */
import { partKey, type AnswerPlace, type ChangePart } from '../change/change';
import { compareStamps, stampKey } from '../change/stamp';
import { ANSWER_FIELD_TABLE, type AnswerField } from '../record/assessment';
import { isEmptyValue, sameValue } from '../values/same-value';
import type { Held } from './held-fields';
import type { LogIndex } from './log-index';

/**
 * `new`: never touched here. `theirs`: changed there by who knew what stands here. `kept`: what stands here is newer, and
 * who wrote it knew what they have. `conflict`: neither knew the other, or it is not certain. `same`: nothing to decide.
 */
export type FieldVerdict = 'new' | 'theirs' | 'kept' | 'conflict' | 'same';

export interface MergeField {
  key: string;
  /** With their value. */
  part: ChangePart;
  ours: Held;
  theirs: Held;
  verdict: FieldVerdict;
}

/** What a person looks at as one: an answer, one field of the structure, or a thing that is not here yet. */
export interface MergeItem {
  /** `partKey` of the field, or what all fields of it begin with. */
  id: string;
  verdict: 'new' | 'changed' | 'kept' | 'conflict';
  /** Those that differ. */
  fields: MergeField[];
  /** True if something that stands here would be emptied, retired or left out. */
  deletion: boolean;
  /** Absent for the structure. */
  place?: AnswerPlace;
  /** True for an object, provider or version that is not here yet; `fields` are all it has. */
  thing?: boolean;
}

export interface Logs {
  ours: LogIndex;
  theirs: LogIndex;
}

/** How one field stands on both sides. */
export function verdictOf(key: string, ours: Held, theirs: Held, logs: Logs): FieldVerdict {
  if (sameValue(ours.value, theirs.value)) return 'same';
  if (isEmptyValue(ours.value) && isEmptyValue(theirs.value)) return 'same';
  if (ours.stamp === undefined) return 'new';
  const order = compareStamps(ours.stamp, theirs.stamp);
  if (order === 0) return 'conflict';
  if (order < 0) return logs.theirs.knew(key, ours) ? 'theirs' : 'conflict';
  return logs.ours.knew(key, theirs) ? 'kept' : 'conflict';
}

export const differs = ({ ours, theirs, verdict }: MergeField): boolean =>
  verdict !== 'same' || compareStamps(ours.stamp, theirs.stamp) !== 0;

/**
 * From this many things emptied, retired, removed or left out in one file on, none of it is carried over unasked:
 * so many at once are rarely meant, and a broken or half-filled file looks the same.
 */
export const MASS_DELETION = 5;

/** Saying yes to one of these takes something out of the check or out of the document. */
const TAKES_OUT: ReadonlySet<string> = new Set(['removed', 'withdrawn', 'leftOut', 'retired']);

/** True if carrying the field over would take away something that stands here. */
export function isDeletion({ part, ours, theirs, verdict }: MergeField): boolean {
  if (verdict !== 'theirs' && verdict !== 'new') return false;
  if ('field' in part && TAKES_OUT.has(part.field))
    return isEmptyValue(ours.value) && !isEmptyValue(theirs.value);
  return !isEmptyValue(ours.value) && isEmptyValue(theirs.value);
}

/** False for a field that only a later version knows. */
export function isLongAnswer(field: string): boolean {
  return (
    Object.hasOwn(ANSWER_FIELD_TABLE, field) &&
    ANSWER_FIELD_TABLE[field as AnswerField].shape === 'longText'
  );
}

/** What a person saw of an item when they decided: another state of it needs another decision. */
export function seenOf({ fields }: MergeItem): string {
  const stampOf = ({ stamp }: Held): string => (stamp === undefined ? '' : stampKey(stamp));
  return fields
    .filter(({ verdict }) => verdict === 'conflict')
    .map(({ part, ours, theirs }) => [partKey(part), stampOf(ours), stampOf(theirs)].join('|'))
    .join('\n');
}
