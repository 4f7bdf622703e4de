/** Snapshots as the screens use them: listed, taken by hand, read, removed. Throws `StorageError`. */
import * as z from 'zod/mini';
import type { AssessmentRecord } from '$domain/change/apply';
import type { Change } from '$domain/change/change';
import { changesBack } from '$domain/difference/going-back';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import type { ChangeChannel } from '../change-channel';
import { writeChanges } from '../change-writer';
import type { AppDatabase } from '../database';
import { readAssessment, sheetIn } from '../read-record';
import { dropSnapshots, snapshotTables, takeSnapshot, type Taking } from '../snapshots';
import { snapshotSchema, type Snapshot } from './snapshot-record';
import { StorageError, toStorageError } from '../storage-error';

/** The state of an assessment at one moment. */
export interface SnapshotState {
  assessment: Assessment;
  sheets: AnswerSheet[];
}

/** By which clock and by whom a change is stamped. */
type Making = Parameters<typeof changesBack>[2];

export class SnapshotStore {
  readonly #database: AppDatabase;
  readonly #channel: ChangeChannel | undefined;

  constructor(database: AppDatabase, channel: ChangeChannel | undefined) {
    this.#database = database;
    this.#channel = channel;
  }

  /** Last taken first. What cannot be read of them is left out and left as it is. */
  async list(assessmentId: string): Promise<Snapshot[]> {
    const records = await this.#try(() =>
      this.#database.snapshots.where('assessmentId').equals(assessmentId).reverse().toArray(),
    );
    return records.flatMap((record) => {
      const read = z.safeParse(snapshotSchema, record);
      return read.success ? [cleanRecord(read.data)] : [];
    });
  }

  /** Of what is on the disk: save what waits for it first. Returns its id. */
  async take(assessmentId: string, taking: Taking): Promise<number> {
    const id = await this.#try(() => takeSnapshot(this.#database, assessmentId, taking));
    this.#channel?.announce({ assessmentId, list: true });
    return id;
  }

  /** Throws `gone` if it was removed meanwhile, and `corrupt` if a part of it is missing. */
  async read(assessmentId: string, id: number): Promise<SnapshotState> {
    const { snapshots, snapshotParts } = this.#database;
    return this.#try(() =>
      this.#database.transaction('r', snapshots, snapshotParts, async () => {
        const snapshot = await snapshots.get(id);
        if (snapshot?.assessmentId !== assessmentId) throw new StorageError('gone');
        const { record, sheets } = snapshot;
        const [ofRecord, ...ofSheets] = await snapshotParts.bulkGet([record, ...sheets]);
        if (ofSheets.includes(undefined)) throw new StorageError('corrupt');
        return stateOf(
          ofRecord?.value,
          ofSheets.map((part) => part?.value),
        );
      }),
    );
  }

  /**
   * Makes of what is on the disk what was there then, as a change like any other, after a snapshot of today; all in one
   * transaction. Returns what was written; nothing if nothing differs.
   */
  async goBack(assessmentId: string, id: number, making: Making): Promise<Change[]> {
    const database = this.#database;
    const tables = [...snapshotTables(database), database.touched];
    const changes = await this.#try(() =>
      database.transaction('rw', tables, async () => {
        const then = recordOf(await this.read(assessmentId, id));
        const made = changesBack(recordOf(await this.#today(assessmentId)), then, making);
        if (made.length === 0) return made;
        const { at, by } = making.actor;
        await takeSnapshot(database, assessmentId, { kind: 'back', at, by });
        await writeChanges(database, assessmentId, made, 'back');
        return made;
      }),
    );
    if (changes.length > 0) this.#channel?.announce({ assessmentId, list: true, changes });
    return changes;
  }

  async #today(assessmentId: string): Promise<SnapshotState> {
    const record = await this.#database.assessments.get(assessmentId);
    if (record === undefined) throw new StorageError('gone');
    const sheets = await this.#database.sheets.where('assessmentId').equals(assessmentId).toArray();
    return stateOf(record, sheets);
  }

  async remove(assessmentId: string, id: number): Promise<void> {
    const { snapshots, snapshotParts } = this.#database;
    await this.#try(() =>
      this.#database.transaction('rw', snapshots, snapshotParts, () =>
        dropSnapshots(this.#database, assessmentId, [id]),
      ),
    );
    this.#channel?.announce({ assessmentId, list: true });
  }

  async #try<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await this.#database.connected(work);
    } catch (error) {
      throw toStorageError(error);
    }
  }
}

function stateOf(record: unknown, sheets: readonly unknown[]): SnapshotState {
  return {
    assessment: cleanRecord(readAssessment(record)),
    sheets: sheets.flatMap((sheet) => cleanRecord(sheetIn(sheet) ?? [])),
  };
}

function recordOf({ assessment, sheets }: SnapshotState): AssessmentRecord {
  return { assessment, answers: answersBySheet(sheets) };
}
