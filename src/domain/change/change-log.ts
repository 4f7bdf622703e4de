/**
 * The log: every change of an assessment, kept with the previous values. History, "what changed since", undo and
 * later the outbox of a sync are read from it. It only grows, with one exception: a person who keeps writing in one field
 * replaces the entry of this stretch of writing, so that a paragraph is one entry and not three hundred.
 */
import * as z from 'zod/mini';
import { ANSWER_FIELD_TABLE } from '../record/assessment';
import { stampSchema } from '../record/fields';
import { isPhotoField } from '../record/photo';
import { partKey, type AnswerPart, type AnswerPlace, type Change, type ChangePart } from './change';
import { isFit } from './check-change';
import { compareStamps, stampKey } from './stamp';

/** Its values are validated by the schema of the record when they are applied. */
export const isPart = (raw: unknown): raw is ChangePart =>
  typeof raw === 'object' && raw !== null && 'on' in raw && typeof raw.on === 'string';
const partSchema = z.custom<ChangePart>(isPart);
const partsSchema = z.array(partSchema);
const changeSchema = z.object({ stamp: stampSchema, parts: partsSchema });

/** The changes among what another window or the log told, without what could not be shown. */
export function changesIn(told: readonly unknown[]): Change[] {
  return told.flatMap((one) => {
    const result = z.safeParse(changeSchema, one);
    if (!result.success) return [];
    return [{ ...result.data, parts: result.data.parts.filter(isFit) }];
  });
}

export const logEntrySchema = z.looseObject({
  /** Numbers the entries of this device in the order in which they were saved. */
  seq: z.optional(z.int()),
  assessmentId: z.string(),
  /** `cellKey` of every field that was written, for lookups. */
  cells: z.array(z.string()),
  change: changeSchema,
  /** The previous values of these fields (see `partsBefore`). */
  before: partsSchema,
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** Identifies a field across all assessments. */
function cellKey(assessmentId: string, part: ChangePart): string {
  return `${assessmentId}/${partKey(part)}`;
}

/** The prefix of `cellKey` shared by all fields of one answer. */
export function answerCells(assessmentId: string, place: AnswerPlace): string {
  const { objectId, moduleId, requirementId } = place;
  return `${assessmentId}/answer/${objectId}/${moduleId}/${requirementId}/`;
}

export function logEntry(
  assessmentId: string,
  change: Change,
  before: readonly ChangePart[],
): LogEntry {
  const cells = change.parts.map((part) => cellKey(assessmentId, part));
  return {
    assessmentId,
    cells,
    change: { ...change, parts: [...change.parts] },
    before: [...before],
  };
}

/** Identifies a change among those waiting to be saved: more writing in the same field replaces the waiting change. */
export function waitingKey({ stamp, parts }: Change): string {
  const [part] = parts;
  return part !== undefined && parts.length === 1 ? partKey(part) : stampKey(stamp);
}

/** Fields outside the answers that are chosen rather than typed; every choice is an entry of its own. */
const CHOSEN: ReadonlySet<string> = new Set([
  'kind',
  'operatedBy',
  'providerId',
  'protectionNeed',
  'retired',
  'position',
  'removed',
  'origin',
  'decided',
  'added',
  'state',
  'bodyKind',
  'protectionNormal',
  'leftOut',
  'extra',
  'order',
  'off',
  'withdrawn',
  'at',
  'returnedAt',
]);

function isWritten(part: ChangePart): boolean {
  // A field of a later version has no row here.
  const table: Partial<typeof ANSWER_FIELD_TABLE> = ANSWER_FIELD_TABLE;
  if (part.on === 'answer') {
    // The caption is written; taking the photo away is an entry of its own.
    if (isPhotoField(part.field)) return part.value !== undefined;
    return table[part.field]?.written ?? false;
  }
  return !('field' in part && CHOSEN.has(part.field));
}

/** A longer pause than this, or another person, begins a new entry. */
const STRETCH_MS = 10 * 60 * 1000;

/** The part of a change that is nothing but writing in one field. */
function writtenPart({ change }: Pick<LogEntry, 'change'>): ChangePart | undefined {
  const [part] = change.parts;
  if (part === undefined || change.parts.length > 1) return undefined;
  return isWritten(part) ? part : undefined;
}

/** The field in which an entry may continue the previous one; undefined if it cannot. */
export function continuedCell(entry: LogEntry): string | undefined {
  return writtenPart(entry) && entry.cells[0];
}

/**
 * One entry for both, if one person in one window continues a stretch of writing; otherwise undefined.
 * Law: each entry of a field begins where the previous one ended.
 */
export function continued(last: LogEntry, next: LogEntry): LogEntry | undefined {
  const [one, other] = [last.change.stamp, next.change.stamp];
  const goesOn =
    writtenPart(last) !== undefined &&
    continuedCell(next) === last.cells[0] &&
    one.by === other.by &&
    one.device === other.device &&
    compareStamps(one, other) < 0 &&
    Date.parse(other.at) - Date.parse(one.at) < STRETCH_MS &&
    // What was done on purpose is an entry of its own, and nobody goes on writing in it.
    last.act === undefined &&
    next.act === undefined &&
    sameValue(last.change.parts[0]?.value, next.before[0]?.value);
  return goesOn ? { ...next, before: last.before } : undefined;
}

/** One edit of one field of an answer. `from` undefined: the field had never been touched. */
export interface AnswerEdit {
  id: string;
  field: string;
  from: AnswerPart['value'];
  to: AnswerPart['value'];
  at: string;
  by: string;
}

/** Every edit of one answer, newest first. */
export function historyOf(entries: readonly LogEntry[], place: AnswerPlace): AnswerEdit[] {
  return entries
    .toSorted((a, b) => compareStamps(b.change.stamp, a.change.stamp))
    .flatMap(({ seq = 0, change, before }) =>
      change.parts.flatMap((part, index): AnswerEdit[] => {
        if (part.on !== 'answer' || !isAt(part, place)) return [];
        const from = before[index]?.value as AnswerPart['value'];
        if (sameValue(from, part.value) || (part.field === 'review' && !from && !part.value))
          return [];
        const { at, by } = change.stamp;
        return [
          { id: `${String(seq)}/${part.field}`, field: part.field, from, to: part.value, at, by },
        ];
      }),
    );
}

function isAt(part: AnswerPlace, place: AnswerPlace): boolean {
  return (
    part.objectId === place.objectId &&
    part.moduleId === place.moduleId &&
    part.requirementId === place.requirementId
  );
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
