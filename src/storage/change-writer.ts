/** Writes changes: their effect on the record and their entries in the log, in one transaction. */
import * as z from 'zod/mini';
import {
  assessmentSchema,
  sheetKey,
  type AnswerSheet,
  type Assessment,
} from '$domain/record/assessment';
import { apply, type AssessmentRecord } from '$domain/change/apply';
import { isAnswerPart, type Change } from '$domain/change/change';
import { unfitParts } from '$domain/change/check-change';
import { continued, continuedCell, logEntry, type LogEntry } from '$domain/change/change-log';
import { partsBefore } from '$domain/change/invert';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import type { AppDatabase } from './database';
import { readAssessment, readSheet } from './read-record';
import { RefusedChanges } from './refused-changes';
import { StorageError } from './storage-error';
import { fitsOneValue } from './value-size';

/** Of so many the longest texts together are far from what one value may be: not worth a look at every keystroke. */
const FEW_PARTS = 200;

/**
 * All of the changes with their log, or nothing. Rejects with `gone` if the assessment was deleted, and with
 * `RefusedChanges` if what they want to write would not be read again.
 */
export async function writeChanges(
  database: AppDatabase,
  assessmentId: string,
  changes: readonly Change[],
  /** What was done with all of them together, for the log to say. */
  act?: 'back',
): Promise<void> {
  const refused = changes.filter((change) => unfitParts(change).length > 0);
  if (refused.length > 0) throw new RefusedChanges(refused);
  const { assessments, sheets, changes: log, touched } = database;
  await database.transaction('rw', assessments, sheets, log, touched, async () => {
    const stored = await storedRecord(database, assessmentId, changes);
    let record: AssessmentRecord = stored;
    for (const change of changes) {
      const entry = logEntry(assessmentId, change, partsBefore(record, change.parts));
      if (change.parts.length > FEW_PARTS && !fitsOneValue(entry))
        throw new RefusedChanges([change]);
      await append(database, act === undefined ? entry : { ...entry, act });
      record = apply(record, change);
    }
    if (changesRecord(changes)) await assessments.put(writable(stored, record, changes));
    else await touch(database, record.assessment);
    await putSheets(database, stored, record);
  });
}

/** The assessment as it is written; names the change that makes it one that would not be read again. */
function writable(
  stored: AssessmentRecord,
  { assessment }: AssessmentRecord,
  changes: readonly Change[],
): Assessment {
  const checked = z.safeParse(assessmentSchema, assessment);
  if (checked.success && !fitsOneValue(checked.data)) throw new RefusedChanges(changes);
  if (checked.success) return checked.data;
  let record = stored;
  const first = changes.find((change) => {
    record = apply(record, change);
    return !z.safeParse(assessmentSchema, record.assessment).success;
  });
  throw new RefusedChanges(first === undefined ? changes : [first], checked.error);
}

type StoredRecord = AssessmentRecord & { sheets: ReadonlyMap<string, AnswerSheet> };

/** The assessment and the sheets these changes write to. */
async function storedRecord(
  database: AppDatabase,
  assessmentId: string,
  changes: readonly Change[],
): Promise<StoredRecord> {
  const assessment = await storedAssessment(database, assessmentId, changes);
  const places = new Map(
    changes
      .flatMap(({ parts }) => parts.filter(isAnswerPart))
      .map(({ objectId, moduleId }) => [sheetKey(objectId, moduleId), { objectId, moduleId }]),
  );
  const keys = [...places.values()].map(
    ({ objectId, moduleId }) => [assessmentId, objectId, moduleId] as [string, string, string],
  );
  const records = await database.sheets.bulkGet(keys);
  const sheets = [...places.values()].map((place, index) => {
    const record = records[index];
    return record === undefined
      ? { assessmentId, ...place, revision: 0, answers: {} }
      : readSheet(record);
  });
  return {
    assessment,
    answers: answersBySheet(sheets),
    sheets: new Map(sheets.map((sheet) => [sheetKey(sheet.objectId, sheet.moduleId), sheet])),
  };
}

async function storedAssessment(
  { assessments }: AppDatabase,
  id: string,
  changes: readonly Change[],
): Promise<Assessment> {
  if (changesRecord(changes)) {
    const found = await assessments.get(id);
    if (found === undefined) throw new StorageError('gone');
    return readAssessment(found);
  }
  // Answers change nothing of it but the time of its last change: a large record need not even be read at a keystroke.
  if ((await assessments.where('id').equals(id).count()) === 0) throw new StorageError('gone');
  return { id, changedAt: '' } as Assessment;
}

/** True if a change is about more than answers. */
function changesRecord(changes: readonly Change[]): boolean {
  return changes.some(({ parts }) => !parts.every(isAnswerPart));
}

/** Answers change nothing of an assessment but the instant of its last change: a large record need not be written. */
async function touch({ touched }: AppDatabase, { id, changedAt }: Assessment): Promise<void> {
  const known = await touched.get(id);
  if (known === undefined || known.changedAt < changedAt) await touched.put({ id, changedAt });
}

async function putSheets(
  { sheets }: AppDatabase,
  stored: StoredRecord,
  { answers }: AssessmentRecord,
): Promise<void> {
  const changed = [...stored.sheets].flatMap(([key, sheet]) => {
    const next = answers.get(key);
    if (next === undefined || next === stored.answers.get(key)) return [];
    return [{ ...sheet, revision: sheet.revision + 1, answers: { ...next } }];
  });
  await sheets.bulkPut(changed);
}

/** Adds an entry to the log, or replaces the entry of the stretch of writing it continues. */
async function append({ changes: log }: AppDatabase, entry: LogEntry): Promise<void> {
  const cell = continuedCell(entry);
  const last = cell === undefined ? undefined : await log.where('cells').equals(cell).last();
  const both = last && continued(last, entry);
  if (both !== undefined && last?.seq !== undefined) await log.delete(last.seq);
  await log.add(both ?? entry);
}
