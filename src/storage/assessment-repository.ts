/**
 * The one place that reads and writes assessments and their answers. Callers pass changes; they are applied
 * to what is on the disk inside one transaction, so that two windows never overwrite each other's fields. What is
 * read is checked; a record that does not pass is reported and left as it is. Texts are cleaned on their way out too,
 * because older versions stored them as they were typed.
 */
import { assessmentSchema, type AnswerSheet, type Assessment } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { fittingTitle } from '$domain/record/fitting-title';
import { isAnswerPart, type AnswerPlace, type Change } from '$domain/change/change';
import { answerCells, historyOf, type AnswerEdit } from '$domain/change/change-log';
import { logEntryIn } from '$domain/change/read-log';
import type { MergePlan } from '$domain/merge/plan-merge';
import type { ChangeChannel } from './change-channel';
import { writeChanges } from './change-writer';
import type { AppDatabase } from './database';
import type { MergeRequest } from './merge-into';
import { parsed } from './parsed';
import { PhotoStore } from './photos/photo-store';
import { keepReleased } from './history/keep-released';
import { LogReader } from './history/log-reader';
import { SnapshotStore } from './history/snapshot-store';
import { assessmentIn, namedOf, readAssessment, sheetIn } from './read-record';
import { dropUnreadable, rawRecords, type RawRecords } from './rescue';
import { deleteReturned } from './returned-part';
import { clearSnapshots, snapshotTables } from './snapshots';
import { StorageError, toStorageError } from './storage-error';
import {
  clear,
  copyPictures,
  lastChanged,
  readAll,
  writeWhole,
  type ReadWhole,
  type Restoration,
  type WholeAssessment,
} from './whole-assessment';
import { writeBack } from './write-back';

export interface AssessmentList {
  /** Last changed first. */
  assessments: Assessment[];
  /** Records of which not even the profile can be read; they are left as they are. */
  unreadable: UnreadableAssessment[];
}

export interface UnreadableAssessment {
  id: string;
  /** The id if nothing else can be read. */
  title: string;
}

export interface SavedChanges {
  changes: Change[];
  logEnd: number;
}
/** `restoredAt`: of the assessment as it stands now (`Assessment.restoredAt`). */
export type SavedSince = SavedChanges & { restoredAt: string | undefined };

export interface AssessmentCopy {
  id: string;
  at: string;
  copyTitle: (title: string) => string;
}

export class AssessmentRepository {
  readonly #database: AppDatabase;
  readonly #channel: ChangeChannel | undefined;
  readonly snapshots: SnapshotStore;
  readonly log: LogReader;
  readonly photos: PhotoStore;

  constructor(database: AppDatabase, channel?: ChangeChannel) {
    this.#database = database;
    this.#channel = channel;
    this.snapshots = new SnapshotStore(database, channel);
    this.log = new LogReader(database);
    this.photos = new PhotoStore(database);
  }

  async list(): Promise<AssessmentList> {
    const [records, touched] = await this.#try(() =>
      Promise.all([this.#database.assessments.toArray(), this.#database.touched.toArray()]),
    );
    const answered = new Map(touched.map(({ id, changedAt }) => [id, changedAt]));
    const assessments: Assessment[] = [];
    const unreadable: UnreadableAssessment[] = [];
    for (const record of records) {
      const read = assessmentIn(record);
      if (read === undefined) unreadable.push(namedOf(record));
      else assessments.push(lastChanged(cleanRecord(read), answered.get(record.id)));
    }
    assessments.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
    return { assessments, unreadable };
  }

  /** Throws `gone` if there is no such assessment and `corrupt` if it cannot be read. */
  async get(id: string): Promise<Assessment> {
    const [record, touched] = await this.#try(() =>
      Promise.all([this.#database.assessments.get(id), this.#database.touched.get(id)]),
    );
    if (record === undefined) throw new StorageError('gone');
    return lastChanged(cleanRecord(readAssessment(record)), touched?.changedAt);
  }

  /** Throws `refused` if it would not be read again. */
  async create(assessment: Assessment): Promise<void> {
    const record = parsed(assessmentSchema, cleanRecord(assessment), 'refused');
    await this.#try(() => this.#database.assessments.add(record));
    this.#channel?.announce({ assessmentId: assessment.id, list: true });
  }

  /**
   * Copies an assessment with all its answers. The copy begins its own history; what was handed out is not out of it.
   * `copyTitle` makes the title of a copy; the original's is shortened so that it fits. Returns the title.
   */
  async duplicate(id: string, copy: AssessmentCopy): Promise<string> {
    const { assessments, sheets, photos } = this.#database;
    const title = await this.#try(() =>
      this.#database.transaction('rw', assessments, sheets, photos, async () => {
        const stored = await assessments.get(id);
        if (stored === undefined) throw new StorageError('gone');
        const { handedOut: _out, ...original } = readAssessment(stored);
        const title = fittingTitle(original.title, copy.copyTitle);
        const stamps = { createdAt: copy.at, changedAt: copy.at };
        const record = { ...original, id: copy.id, title, ...stamps };
        await assessments.add(parsed(assessmentSchema, record, 'refused'));
        const own = await sheets.where('assessmentId').equals(id).toArray();
        await sheets.bulkAdd(own.map((sheet) => ({ ...sheet, assessmentId: copy.id })));
        await copyPictures(this.#database, id, copy.id);
        return title;
      }),
    );
    this.#channel?.announce({ assessmentId: copy.id, list: true });
    return title;
  }

  /** Deletes an assessment, all its answers, their history and its snapshots for good. */
  async remove(id: string): Promise<void> {
    await this.#try(() =>
      this.#database.transaction('rw', this.#database.tables, async () => {
        await clear(this.#database, id);
        await clearSnapshots(this.#database, id);
      }),
    );
    this.#channel?.announce({ assessmentId: id, list: true });
  }

  /** Deletes a part that was returned, if it is still what was returned (`returned-part.ts`). */
  async removeReturned(id: string, returned: WholeAssessment): Promise<'gone' | 'changed'> {
    const result = await this.#try(() => deleteReturned(this.#database, id, returned));
    if (result === 'gone') this.#channel?.announce({ assessmentId: id, list: true });
    return result;
  }

  /** An assessment with its answers, its log and its pictures, all as they stand at one moment. */
  async everything(id: string): Promise<ReadWhole> {
    return this.#try(() => readAll(this.#database, id));
  }

  /** Writes whole assessments back, all of them or nothing. What is replaced is copied aside in the same transaction. */
  async restore(restorations: readonly Restoration[]): Promise<void> {
    await this.#try(() => writeWhole(this.#database, restorations));
    for (const { whole, asNew, safetyCopy } of restorations) {
      const replaced = safetyCopy !== undefined;
      const assessmentId = asNew?.id ?? whole.assessment.id;
      this.#channel?.announce({ assessmentId, list: true, ...(replaced ? { replaced } : {}) });
    }
  }

  /** Merges a file into the assessment of its id (`merge-into.ts`), and tells what was done. */
  async merge(request: MergeRequest): Promise<MergePlan> {
    const { changesOfMerge, mergeInto } = await import('./merge-into');
    const plan = await this.#try(() => mergeInto(this.#database, request));
    const changes = changesOfMerge(plan);
    const assessmentId = request.theirs.assessment.id;
    if (changes.length > 0) this.#channel?.announce({ assessmentId, list: true, changes });
    return plan;
  }

  /** Writes back what is no longer on the disk (`write-back.ts`). Returns the ids of those that are there. */
  async writeBack(held: readonly WholeAssessment[], at: string): Promise<string[]> {
    await this.#database.connect({ begin: true });
    const { there, written } = await this.#try(() => writeBack(this.#database, held, at));
    for (const assessmentId of written) this.#channel?.announce({ assessmentId, list: true });
    return there;
  }

  /** How many entries the log of an assessment got after a place in it. */
  async countSince(assessmentId: string, seq: number): Promise<number> {
    return this.#try(() =>
      this.#database.changes
        .where('[assessmentId+seq]')
        .between([assessmentId, seq + 1], [assessmentId, Infinity])
        .count(),
    );
  }

  /** Everything of an assessment as it lies on the disk, unchecked: for one that cannot be read. */
  async raw(id: string): Promise<RawRecords> {
    return this.#try(() => rawRecords(this.#database, id));
  }

  /** Drops for good what could not be read of an assessment and its answers. */
  async repair(id: string, at: string): Promise<void> {
    await this.#try(() => dropUnreadable(this.#database, id, at));
    this.#channel?.announce({ assessmentId: id, list: true });
  }

  /**
   * All answer sheets of an assessment. What cannot be read of one stands in its `unreadable`; one of which it cannot even
   * be said where its answers belong is handed to `onBroken` as it is.
   */
  async sheets(assessmentId: string, onBroken?: (record: unknown) => void): Promise<AnswerSheet[]> {
    const records = await this.#try(() =>
      this.#database.sheets.where('assessmentId').equals(assessmentId).toArray(),
    );
    return records.flatMap((record) => {
      const sheet = sheetIn(record);
      if (sheet === undefined) onBroken?.(record);
      return sheet === undefined ? [] : [cleanRecord(sheet)];
    });
  }

  /**
   * Saves changes; resolves when they are on the disk. Either all of them are saved, with their entries in the log, or
   * none. Saving a change twice is saving it once. Throws `RefusedChanges` for what would not be read again.
   */
  async save(assessmentId: string, changes: readonly Change[]): Promise<void> {
    await this.#try(() => writeChanges(this.#database, assessmentId, changes));
    const list = !changes.every(({ parts }) => parts.every(isAnswerPart));
    this.#channel?.announce({ assessmentId, list, changes });
  }

  /**
   * Carries out an action that is planned from what stands on the disk: in one transaction what was saved after a place
   * in the log is told to `plan`, and the change it returns is written. `plan` must not wait for anything, and may be
   * called again before its change is written. Without a change, nothing is written.
   */
  async carryOut(
    assessmentId: string,
    seq: number,
    plan: (since: SavedSince) => Change | undefined,
  ): Promise<void> {
    const { assessments, touched } = this.#database;
    const tables = [...snapshotTables(this.#database), touched];
    const change = await this.#try(() =>
      this.#database.transaction('rw', tables, async () => {
        const restoredAt = (await assessments.get(assessmentId))?.restoredAt;
        const made = plan({ ...(await this.changesSince(assessmentId, seq)), restoredAt });
        if (made === undefined) return undefined;
        await writeChanges(this.#database, assessmentId, [made]);
        await keepReleased(this.#database, assessmentId, made);
        return made;
      }),
    );
    if (change !== undefined)
      this.#channel?.announce({ assessmentId, list: true, changes: [change] });
  }

  /** Every edit of one answer, newest first. Entries that cannot be read are left out and left as they are. */
  async history(assessmentId: string, place: AnswerPlace): Promise<AnswerEdit[]> {
    const cells = answerCells(assessmentId, place);
    const records = await this.#try(() =>
      this.#database.changes.where('cells').startsWith(cells).distinct().toArray(),
    );
    return historyOf(records.flatMap(readable), place);
  }

  /** The end of the log: a record read afterwards holds everything up to here. */
  async logEnd(): Promise<number> {
    const last = await this.#try(() => this.#database.changes.orderBy('seq').last());
    return last?.seq ?? 0;
  }

  /** The changes of an assessment saved after a position in the log, and where the log ends now. */
  async changesSince(assessmentId: string, seq: number): Promise<SavedChanges> {
    const records = await this.#try(() =>
      this.#database.changes
        .where('[assessmentId+seq]')
        .between([assessmentId, seq + 1], [assessmentId, Infinity])
        .toArray(),
    );
    const entries = records.flatMap(readable);
    return {
      changes: entries.map(({ change }) => change),
      logEnd: Math.max(seq, ...records.map((entry) => entry.seq ?? 0)),
    };
  }

  async #try<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await this.#database.connected(work);
    } catch (error) {
      throw this.#database.lockChanged ? new StorageError('locked', error) : toStorageError(error);
    }
  }
}

const readable = (record: unknown) => cleanRecord(logEntryIn(record) ?? []);
