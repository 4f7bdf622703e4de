/**
 * The history of answers: what a field was before and after, when and by whom. Kept so that nothing that was ever
 * written is lost, also when it was overwritten on purpose. Pure; the repository writes it with the answer itself.
 */
import * as z from 'zod/mini';
import type { AnswerChange } from './assessment';
import { stampSchema, type Stamp } from './fields';

const value = z.union([
  z.string(),
  z.boolean(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.undefined(),
]);

/** One edit of one field. `from` undefined: the field had never been touched. */
export const historyEntrySchema = z.object({
  id: z.optional(z.int()),
  assessmentId: z.string(),
  objectId: z.string(),
  moduleId: z.string(),
  requirementId: z.string(),
  field: z.string(),
  from: z.optional(value),
  to: value,
  ...stampSchema.shape,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Fields in which a person writes: every keystroke is saved, but one stretch of writing is one edit. */
const WRITTEN = new Set([
  ...['reason', 'implementation', 'responsible', 'note', 'evidence', 'interviewed', 'checkedBy'],
  ...['costOnce', 'costYearly', 'dueDate', 'checkedOn', 'confirmedOn'],
]);
/** A pause longer than this, or another person, begins a new edit. */
const STRETCH_MS = 10 * 60 * 1000;

export type RecordedEdit = { kind: 'none' } | { kind: 'new' | 'continued'; entry: HistoryEntry };

/**
 * What a change adds to the history. `last` is the newest entry of the same field. Law: going through the entries of
 * a field in order, each begins where the one before ended, and the last ends at today's value.
 */
export function recordEdit(
  assessmentId: string,
  change: AnswerChange,
  edit: { before: HistoryEntry['from']; last: HistoryEntry | undefined; stamp: Stamp },
): RecordedEdit {
  const { before, last, stamp } = edit;
  if (sameValue(before, change.value)) return { kind: 'none' };
  const continues =
    last !== undefined &&
    WRITTEN.has(change.field) &&
    last.by === stamp.by &&
    sameValue(last.to, before) &&
    Date.parse(stamp.at) - Date.parse(last.at) < STRETCH_MS;
  if (continues) return { kind: 'continued', entry: { ...last, to: change.value, ...stamp } };
  const { objectId, moduleId, requirementId, field } = change;
  const where = { assessmentId, objectId, moduleId, requirementId, field };
  const from = before === undefined ? {} : { from: before };
  return { kind: 'new', entry: { ...where, ...from, to: change.value, ...stamp } };
}

function sameValue(a: HistoryEntry['to'], b: HistoryEntry['to']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
