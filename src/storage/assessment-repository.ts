/**
 * The one place that reads and writes assessments and their answers. Whoever saves names the fields that changed;
 * the record is read, changed and written inside one transaction, so that two windows never overwrite each other's
 * fields. What is read is checked; a record that does not pass is reported and left as it is. Texts are cleaned on
 * their way in and on their way out, because older versions stored them as they were typed.
 */
import type { Collection } from 'dexie';
import * as z from 'zod/mini';
import {
  answerSheetSchema,
  assessmentSchema,
  changeSheet,
  sheetKey,
  type AnswerChange,
  type AnswerSheet,
  type Assessment,
  type AssessmentDetails,
  type ScopeFields,
} from '../domain/assessment';
import { cleanRecord } from '../domain/clean-record';
import type { Stamp } from '../domain/fields';
import { historyEntrySchema, recordEdit, type HistoryEntry } from '../domain/history';
import type { ChangeChannel } from './change-channel';
import type { AppDatabase } from './database';
import { StorageError, toStorageError } from './storage-error';

type OwnFields = AssessmentDetails & ScopeFields;
/** One changed field of the assessment's own details or of its scope. */
export type DetailChange = {
  [F in keyof OwnFields]-?: { field: F; value: OwnFields[F] };
}[keyof OwnFields];

export interface AssessmentList {
  /** Last changed first. */
  assessments: Assessment[];
  /** How many records are there that could not be read. */
  unreadable: number;
}

export class AssessmentRepository {
  readonly #database: AppDatabase;
  readonly #channel: ChangeChannel | undefined;

  constructor(database: AppDatabase, channel?: ChangeChannel) {
    this.#database = database;
    this.#channel = channel;
  }

  /** Records that cannot be read are counted and left as they are. */
  async list(): Promise<AssessmentList> {
    const records = await this.#try(() => this.#database.assessments.toArray());
    const assessments = records.flatMap((record) => {
      const parsed = z.safeParse(assessmentSchema, record);
      return parsed.success ? [cleanRecord(parsed.data)] : [];
    });
    assessments.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
    return { assessments, unreadable: records.length - assessments.length };
  }

  /** Throws `gone` if there is no such assessment and `corrupt` if it cannot be read. */
  async get(id: string): Promise<Assessment> {
    const record = await this.#try(() => this.#database.assessments.get(id));
    if (record === undefined) throw new StorageError('gone');
    return cleanRecord(parsed(assessmentSchema, record));
  }

  async create(assessment: Assessment): Promise<void> {
    await this.#try(() => this.#database.assessments.add(cleanRecord(assessment)));
    this.#channel?.announce({ assessmentId: assessment.id, sheets: [] });
  }

  /** Copies an assessment with all its answers; both live on independently. The copy begins its own history. */
  async duplicate(id: string, copy: { id: string; title: string; at: string }): Promise<void> {
    const { assessments, sheets } = this.#database;
    await this.#try(() =>
      this.#database.transaction('rw', assessments, sheets, async () => {
        const original = await assessments.get(id);
        if (original === undefined) throw new StorageError('gone');
        const stamps = { createdAt: copy.at, changedAt: copy.at };
        await assessments.add({ ...original, id: copy.id, title: copy.title, ...stamps });
        const own = await sheets.where('assessmentId').equals(id).toArray();
        await sheets.bulkAdd(own.map((sheet) => ({ ...sheet, assessmentId: copy.id })));
      }),
    );
    this.#channel?.announce({ assessmentId: copy.id, sheets: [] });
  }

  /** Deletes an assessment, all its answers and their history for good. */
  async remove(id: string): Promise<void> {
    const { assessments, sheets, history } = this.#database;
    await this.#try(() =>
      this.#database.transaction('rw', assessments, sheets, history, async () => {
        await assessments.delete(id);
        await sheets.where('assessmentId').equals(id).delete();
        await history.where('assessmentId').equals(id).delete();
      }),
    );
    this.#channel?.announce({ assessmentId: id, sheets: [] });
  }

  /** All answer sheets of an assessment. Throws `corrupt` if one cannot be read. */
  async sheets(assessmentId: string): Promise<AnswerSheet[]> {
    const records = await this.#try(() =>
      this.#database.sheets.where('assessmentId').equals(assessmentId).toArray(),
    );
    return records.map((record) => cleanRecord(parsed(answerSheetSchema, record)));
  }

  /**
   * Saves changed fields of answers; resolves with the written sheets when the data is on the disk.
   * Either all of the changes are saved, with their history, or none.
   */
  async saveAnswers(
    assessmentId: string,
    changes: readonly AnswerChange[],
    stamp: Stamp,
  ): Promise<AnswerSheet[]> {
    const { assessments, sheets, history } = this.#database;
    const written = await this.#try(() =>
      this.#database.transaction('rw', assessments, sheets, history, async () => {
        const found = await assessments.update(assessmentId, { changedAt: stamp.at });
        if (found === 0) throw new StorageError('gone');
        return this.#writeAnswers(assessmentId, changes, stamp);
      }),
    );
    this.#announce(assessmentId, written);
    return written;
  }

  /**
   * Saves a change of the assessment together with the answers that go with it: all of it or nothing.
   * `change` gets what stands on the disk now; it must not wait for anything.
   */
  async saveStructure(
    assessmentId: string,
    plan: { change: (current: Assessment) => Assessment; answers: readonly AnswerChange[] },
    stamp: Stamp,
  ): Promise<AnswerSheet[]> {
    const { assessments, sheets, history } = this.#database;
    const written = await this.#try(() =>
      this.#database.transaction('rw', assessments, sheets, history, async () => {
        await this.#rewrite(assessmentId, stamp, plan.change);
        return this.#writeAnswers(assessmentId, plan.answers, stamp);
      }),
    );
    // The assessment itself has changed too: without sheets the notice speaks of it.
    this.#channel?.announce({ assessmentId, sheets: [] });
    return written;
  }

  #announce(assessmentId: string, written: readonly AnswerSheet[]): void {
    const keys = written.map(({ objectId, moduleId }) => sheetKey(objectId, moduleId));
    this.#channel?.announce({ assessmentId, sheets: keys });
  }

  /** Writes changed answers and their history; runs inside a transaction. */
  async #writeAnswers(
    assessmentId: string,
    changes: readonly AnswerChange[],
    stamp: Stamp,
  ): Promise<AnswerSheet[]> {
    const result: AnswerSheet[] = [];
    for (const group of groupBySheet(cleanRecord(changes))) {
      const { objectId, moduleId } = group[0];
      const stored = await this.#database.sheets.get([assessmentId, objectId, moduleId]);
      const sheet = stored
        ? parsed(answerSheetSchema, stored)
        : { assessmentId, objectId, moduleId, revision: 0, answers: {} };
      await this.#record(sheet, group, stamp);
      const answers = changeSheet(sheet.answers, group, stamp);
      const next = { ...sheet, revision: sheet.revision + 1, answers };
      await this.#database.sheets.put(next);
      result.push(next);
    }
    return result;
  }

  /** Every edit of one answer, newest first. Entries that cannot be read are left out and left as they are. */
  async history(
    assessmentId: string,
    at: { objectId: string; moduleId: string; requirementId: string },
  ): Promise<HistoryEntry[]> {
    const records = await this.#try(() => this.#historyOf(assessmentId, at).toArray());
    return records
      .flatMap((record) => {
        const entry = z.safeParse(historyEntrySchema, record);
        return entry.success ? [cleanRecord(entry.data)] : [];
      })
      .reverse();
  }

  /** Saves changed fields of the assessment's details; resolves with the assessment as it stands then. */
  async saveDetails(
    id: string,
    changes: readonly DetailChange[],
    stamp: Stamp,
  ): Promise<Assessment> {
    const values = Object.fromEntries(
      cleanRecord(changes).map(({ field, value }) => [field, value]),
    );
    const stamps = Object.fromEntries(changes.map(({ field }) => [field, stamp]));
    return this.#changeAssessment(id, stamp, (current) => ({
      ...current,
      ...values,
      changed: { ...current.changed, ...stamps },
    }));
  }

  async #changeAssessment(
    id: string,
    stamp: Stamp,
    change: (current: Assessment) => Assessment,
  ): Promise<Assessment> {
    const { assessments } = this.#database;
    const next = await this.#try(() =>
      this.#database.transaction('rw', assessments, () => this.#rewrite(id, stamp, change)),
    );
    this.#channel?.announce({ assessmentId: id, sheets: [] });
    return next;
  }

  /** Reads, changes and writes the assessment; runs inside a transaction. */
  async #rewrite(
    id: string,
    stamp: Stamp,
    change: (current: Assessment) => Assessment,
  ): Promise<Assessment> {
    const stored = await this.#database.assessments.get(id);
    if (stored === undefined) throw new StorageError('gone');
    const current = parsed(assessmentSchema, stored);
    const record = parsed(assessmentSchema, { ...change(current), changedAt: stamp.at });
    await this.#database.assessments.put(record);
    return record;
  }

  #historyOf(
    assessmentId: string,
    at: { objectId: string; moduleId: string; requirementId: string },
  ): Collection<HistoryEntry, number> {
    return this.#database.history
      .where('[assessmentId+objectId+moduleId+requirementId]')
      .equals([assessmentId, at.objectId, at.moduleId, at.requirementId]);
  }

  /** Adds the changes of one sheet to the history; runs inside the transaction that saves them. */
  async #record(sheet: AnswerSheet, changes: readonly AnswerChange[], stamp: Stamp): Promise<void> {
    const known = new Map<string, HistoryEntry[]>();
    for (const change of changes) {
      const { requirementId, field } = change;
      const entries =
        known.get(requirementId) ?? (await this.#historyOf(sheet.assessmentId, change).toArray());
      known.set(requirementId, entries);
      const before = sheet.answers[requirementId]?.[field];
      const last = entries.findLast((entry) => entry.field === field);
      const edit = recordEdit(sheet.assessmentId, change, { before, last, stamp });
      if (edit.kind !== 'none') await this.#database.history.put(edit.entry);
    }
  }

  async #try<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toStorageError(error);
    }
  }
}

function parsed<T extends z.ZodMiniType>(schema: T, record: unknown): z.infer<T> {
  const result = z.safeParse(schema, record);
  if (!result.success) throw new StorageError('corrupt', result.error);
  return result.data;
}

function groupBySheet(changes: readonly AnswerChange[]): [AnswerChange, ...AnswerChange[]][] {
  const groups = new Map<string, [AnswerChange, ...AnswerChange[]]>();
  for (const change of changes) {
    const key = sheetKey(change.objectId, change.moduleId);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}
