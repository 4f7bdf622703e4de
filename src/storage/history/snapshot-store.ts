/** Snapshots as the screens use them: listed, taken by hand, read, removed. Throws `StorageError`. */
import * as z from 'zod/mini';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import type { ChangeChannel } from '../change-channel';
import type { AppDatabase } from '../database';
import { readAssessment, sheetIn } from '../read-record';
import {
  dropSnapshots,
  snapshotSchema,
  takeSnapshot,
  type Snapshot,
  type Taking,
} from '../snapshots';
import { StorageError, toStorageError } from '../storage-error';

/** The state of an assessment at one moment. */
export interface SnapshotState {
  assessment: Assessment;
  sheets: AnswerSheet[];
}

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
        return {
          assessment: cleanRecord(readAssessment(ofRecord?.value)),
          sheets: ofSheets.flatMap((part) => cleanRecord(sheetIn(part?.value) ?? [])),
        };
      }),
    );
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
      return await work();
    } catch (error) {
      throw toStorageError(error);
    }
  }
}
