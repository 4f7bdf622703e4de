/** The log of an assessment, read in steps: however long it is, a step costs what it returns. */
import { cleanRecord } from '$domain/record/clean-record';
import type { LogEntry } from '$domain/change/change-log';
import { logEntryIn } from '$domain/change/read-log';
import type { AppDatabase } from '../database';

import { toStorageError } from '../storage-error';

/** A step through the log, in the order of saving on this device, newest first. */
export interface LogStep {
  entries: LogEntry[];
  /** Entries that could not be read; they are left out and left as they are. */
  unreadable: number;
  /** Where the next step begins; undefined: this was the last. */
  next: number | undefined;
}

export class LogReader {
  readonly #database: AppDatabase;

  constructor(database: AppDatabase) {
    this.#database = database;
  }

  /** At most so many entries that stand before a place in the log; `Infinity`: from its end. */
  async step(assessmentId: string, before: number, most: number): Promise<LogStep> {
    const records = await this.#try(() =>
      this.#between(assessmentId, before).reverse().limit(most).toArray(),
    );
    const entries = records.flatMap((record) => cleanRecord(logEntryIn(record) ?? []));
    const next = records.length < most ? undefined : records.at(-1)?.seq;
    return { entries, unreadable: records.length - entries.length, next };
  }

  async count(assessmentId: string): Promise<number> {
    return this.#try(() => this.#between(assessmentId, Infinity).count());
  }

  #between(assessmentId: string, before: number) {
    return this.#database.changes
      .where('[assessmentId+seq]')
      .between([assessmentId, -Infinity], [assessmentId, before]);
  }

  async #try<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toStorageError(error);
    }
  }
}
