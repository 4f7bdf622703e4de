/**
 * Whole assessments, with their answers and their log: read as they stand at one moment, for a backup, and written back in
 * one transaction. What is written back was checked before; either all of it is on the disk, or nothing has changed.
 */
import * as z from 'zod/mini';
import { logEntry, type LogEntry } from '$domain/change/change-log';
import { logEntryIn } from '$domain/change/read-log';
import { assessmentSchema, type AnswerSheet, type Assessment } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { key, shortText } from '$domain/record/fields';
import { answerSheetIn } from '$domain/record/read-many';
import type { AppDatabase } from './database';
import { parsed } from './parsed';
import { photoIn, type PhotoRecord } from './photos/photo-record';
import { readAssessment, sheetIn } from './read-record';
import { snapshotTables, takeSnapshot } from './snapshots';
import { StorageError } from './storage-error';
import { fitsOneValue } from './value-size';

export interface WholeAssessment {
  assessment: Assessment;
  sheets: AnswerSheet[];
  /** In the order of writing. */
  log: LogEntry[];
  /** The pictures its answers show, and those they once showed; absent: there is none. */
  photos?: Picture[];
}

/** One picture; `digest`: SHA-256 of its bytes. */
export type Picture = Pick<PhotoRecord, 'digest' | 'bytes'>;

export interface ReadWhole extends WholeAssessment {
  /** How many sheets, entries of the log and pictures are there that could not be read; they are not in it. */
  unreadable: number;
}

/** One assessment to be written back. */
export interface Restoration {
  whole: WholeAssessment;
  /** When it is done: windows that show what stood before know by it (`Assessment.restoredAt`). */
  at: string;
  /** Under this id and title, as one of its own; absent: under its own. */
  asNew?: { id: string; title: string } | undefined;
  /** Where what stands there goes first; without it, nothing may stand there. */
  safetyCopy?: { id: string; title: string } | undefined;
}

/** Everything of an assessment as it lies on the disk, unchecked and of one moment. Throws `gone` if there is none. */
export async function recordsOf(database: AppDatabase, id: string) {
  const { assessments, sheets, changes, touched } = database;
  const [record, answered, sheetRecords, entries] = await database.transaction(
    'r',
    [assessments, sheets, changes, touched],
    () =>
      Promise.all([
        assessments.get(id),
        touched.get(id),
        sheetsOf(database, id).toArray(),
        logOf(database, id).toArray(),
      ]),
  );
  if (record === undefined) throw new StorageError('gone');
  return { record, answered, sheetRecords, entries };
}

/** Throws `gone` or `corrupt` for the assessment itself. */
export async function readWhole(database: AppDatabase, id: string): Promise<ReadWhole> {
  const { record, answered, sheetRecords, entries } = await recordsOf(database, id);
  const readSheets = sheetRecords.flatMap((sheet) => cleanRecord(sheetIn(sheet) ?? []));
  const log = entries.flatMap((entry) => cleanRecord(logEntryIn(entry) ?? []));
  return {
    assessment: lastChanged(cleanRecord(readAssessment(record)), answered?.changedAt),
    sheets: readSheets,
    log,
    unreadable: sheetRecords.length - readSheets.length + entries.length - log.length,
  };
}

/** With its pictures, as all of it stands at one moment. Throws like `readWhole`. */
export function readAll(database: AppDatabase, id: string): Promise<ReadWhole> {
  const { assessments, sheets, changes, touched, photos } = database;
  const tables = [assessments, sheets, changes, touched, photos];
  return database.transaction('r', tables, async () => {
    const whole = await readWhole(database, id);
    const records = await photosOf(database, id).toArray();
    const pictures = records.flatMap((record) => pictureIn(record) ?? []);
    if (records.length === 0) return whole;
    const unreadable = whole.unreadable + records.length - pictures.length;
    return { ...whole, unreadable, ...(pictures.length > 0 ? { photos: pictures } : {}) };
  });
}

function pictureIn(raw: unknown): Picture | undefined {
  const record = photoIn(raw);
  return record && { digest: record.digest, bytes: record.bytes };
}

/** All of them or nothing. Rejects with `corrupt` before anything is written if one does not pass. */
export async function writeWhole(
  database: AppDatabase,
  restorations: readonly Restoration[],
): Promise<void> {
  const checked = restorations.map((one) => ({ ...one, whole: placed(one) }));
  const { assessments, sheets, changes, touched, photos } = database;
  await database.transaction('rw', [...snapshotTables(database), touched, photos], async () => {
    for (const { whole, at, safetyCopy } of checked) {
      const { id } = whole.assessment;
      if (safetyCopy !== undefined) {
        await takeSnapshot(database, id, { kind: 'restore', at });
        await copyAside(database, id, safetyCopy);
        await clear(database, id);
      }
      // `add` refuses what is there: nothing is ever replaced that was not copied aside.
      await assessments.add(whole.assessment);
      await sheets.bulkAdd(whole.sheets);
      await changes.bulkAdd(whole.log);
      await addPictures(database, id, whole.photos);
    }
  });
}

/** Checked, and under the id it is to have: in the sheets and in the cells of the log too. */
function placed(restoration: Restoration): WholeAssessment {
  const made = withPlace(restoration);
  if (![made.assessment, ...made.sheets, ...made.log].every(fitsOneValue))
    throw new StorageError('refused');
  return made;
}

function withPlace({ whole, at, asNew }: Restoration): WholeAssessment {
  const id = asNew?.id ?? whole.assessment.id;
  const title = asNew?.title ?? whole.assessment.title;
  return {
    assessment: cleanRecord(
      parsed(assessmentSchema, { ...whole.assessment, id, title, restoredAt: at }),
    ),
    sheets: whole.sheets.map((sheet) =>
      cleanRecord(passed(answerSheetIn({ ...sheet, assessmentId: id }))),
    ),
    log: whole.log.map((entry) => entryOf(id, cleanRecord(passed(logEntryIn(entry))))),
    ...(whole.photos === undefined ? {} : { photos: whole.photos }),
  };
}

/** Pictures that are there already stay. Inside a transaction. */
export async function addPictures(
  { photos }: AppDatabase,
  assessmentId: string,
  pictures: readonly Picture[] = [],
): Promise<void> {
  for (const { digest, bytes } of pictures)
    await photos.put(passed(photoIn({ assessmentId, digest, bytes })));
}

/** The pictures of one assessment for another one. Inside a transaction. */
export async function copyPictures(
  database: AppDatabase,
  from: string,
  assessmentId: string,
): Promise<void> {
  // By their keys, one after the other: all of them together may be more than fits into memory.
  const digests: string[] = [];
  await photosOf(database, from).each(({ digest }) => digests.push(digest));
  for (const digest of digests) {
    const record = await database.photos.get([from, digest]);
    if (record !== undefined) await database.photos.put({ ...record, assessmentId });
  }
}

function passed<T>(read: T | undefined): T {
  if (read === undefined) throw new StorageError('corrupt');
  return read;
}

/** The entry as one of this assessment; its number it gets when it is written. */
function entryOf(assessmentId: string, entry: LogEntry): LogEntry {
  const own = { ...entry, ...logEntry(assessmentId, entry.change, entry.before) };
  delete own.seq;
  return own;
}

/**
 * As it stands, also what cannot be read: this is what a person goes back to. Its log comes with it. What was on the disk
 * before passes no gate on its way aside, for that would drop or refuse what is to be kept; the copy reads as well
 * or badly as what it was made of. Only what is new about it is checked.
 */
async function copyAside(
  database: AppDatabase,
  from: string,
  copy: { id: string; title: string },
): Promise<void> {
  const { assessments, sheets, changes, touched } = database;
  const record = await assessments.get(from);
  if (record === undefined) throw new StorageError('gone');
  await assessments.add({ ...record, ...parsed(copySchema, copy, 'refused') });
  const answered = await touched.get(from);
  if (answered !== undefined) await touched.put({ ...answered, id: copy.id });
  const own = await sheetsOf(database, from).toArray();
  await sheets.bulkAdd(own.map((sheet) => ({ ...sheet, assessmentId: copy.id })));
  const log = await logOf(database, from).toArray();
  const entries = log.flatMap((entry) => cleanRecord(logEntryIn(entry) ?? []));
  await changes.bulkAdd(entries.map((entry) => entryOf(copy.id, entry)));
  await copyPictures(database, from, copy.id);
}

const copySchema = z.object({ id: key, title: shortText });

/** Takes an assessment, its answers, their history and their pictures away. Inside a transaction. */
export async function clear(database: AppDatabase, id: string): Promise<void> {
  await database.assessments.delete(id);
  await database.touched.delete(id);
  await sheetsOf(database, id).delete();
  await logOf(database, id).delete();
  await photosOf(database, id).delete();
}

/** The assessment with the later of the two instants at which it and its answers were last changed. */
export function lastChanged(assessment: Assessment, answeredAt: string | undefined): Assessment {
  if (answeredAt === undefined || answeredAt <= assessment.changedAt) return assessment;
  return { ...assessment, changedAt: answeredAt };
}

const sheetsOf = ({ sheets }: AppDatabase, id: string) => sheets.where('assessmentId').equals(id);

const photosOf = ({ photos }: AppDatabase, id: string) => photos.where('assessmentId').equals(id);

const logOf = ({ changes }: AppDatabase, id: string) =>
  changes.where('[assessmentId+seq]').between([id, -Infinity], [id, Infinity]);
