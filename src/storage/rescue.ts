/** What is left to do with an assessment that cannot be read, or not all of it: keep it as it is, and mend it. */
import type { AppDatabase } from './database';
import { readAssessment, sheetIn } from './read-record';
import { snapshotTables, takeSnapshot } from './snapshots';
import { StorageError } from './storage-error';
import { recordsOf } from './whole-assessment';

/** Everything of an assessment as it lies on the disk, unchecked. */
export interface RawRecords {
  assessments: unknown[];
  touched: unknown[];
  sheets: unknown[];
  changes: unknown[];
}

/** As it stands at one moment. Throws `gone` if there is no such assessment. */
export async function rawRecords(database: AppDatabase, id: string): Promise<RawRecords> {
  const { record, answered, sheetRecords, entries } = await recordsOf(database, id);
  return {
    assessments: [record],
    touched: answered === undefined ? [] : [answered],
    sheets: sheetRecords,
    changes: entries,
  };
}

/**
 * Drops what could not be read of an assessment and its answers; a snapshot keeps it as it was. Throws `gone` or
 * `corrupt`.
 */
export async function dropUnreadable(database: AppDatabase, id: string, at: string): Promise<void> {
  const { assessments, sheets } = database;
  await database.transaction('rw', snapshotTables(database), async () => {
    const record = await assessments.get(id);
    if (record === undefined) throw new StorageError('gone');
    await takeSnapshot(database, id, { kind: 'repair', at });
    await assessments.put(mended(readAssessment(record)));
    await sheets
      .where('assessmentId')
      .equals(id)
      .modify((stored, reference) => {
        const sheet = sheetIn(stored);
        if (sheet === undefined) Reflect.deleteProperty(reference, 'value');
        else reference.value = mended(sheet);
      });
  });
}

function mended<T extends { unreadable?: unknown }>(record: T): T {
  const rest = { ...record };
  delete rest.unreadable;
  return rest;
}
