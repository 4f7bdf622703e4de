/**
 * The schema of the browser database, version by version.
 *
 * APPEND ONLY: a released version is never edited or removed; add the next one below it, and a frozen dump
 * of the version before it to `released-dumps/`.
 */
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { BEFORE_DEVICES } from '$domain/change/stamp';

export const DATABASE_NAME = 'basis-check-kommune';

/** The version this application reads and writes. */
export const LATEST_VERSION = 8;

export function defineVersions(database: Dexie): void {
  database.version(1).stores({
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    history: '++id, [assessmentId+objectId+moduleId+requirementId], assessmentId',
  });
  // Target objects, providers and modules from the stock were added to the assessment. Records of version 1 are valid
  // as
  // they are: everything applies once to the scope as a whole. The new version keeps an older application, which would
  // count
  // every module for every object, from opening them.
  database.version(2).stores({});
  // One log of changes instead of the history of answers; every stamp names a device.
  database
    .version(3)
    .stores({ changes: '++seq, *cells, [assessmentId+seq]', history: null })
    .upgrade(async (transaction) => {
      await historyToLog(transaction);
      await nameDevices(transaction, 'assessments');
      await nameDevices(transaction, 'sheets');
    });
  // The instant of the last answer has a record of its own, so that an answer need not write the whole assessment.
  database.version(4).stores({ touched: 'id' });
  // Snapshots (snapshots.ts). Nothing that was there is rewritten. An upgrade that rewrites records takes one of each
  // assessment first: `writeSnapshot` is given its transaction.
  database.version(5).stores({
    snapshots: '++id, assessmentId',
    snapshotParts: '++part, [assessmentId+place+print]',
  });
  // The one record of the lock (lock/lock-record.ts); empty if there is none.
  database.version(6).stores({ lock: 'id' });
  // Pictures, beside the answers that show them (photos/photo-record.ts).
  database.version(7).stores({ photos: '[assessmentId+digest], assessmentId' });
  // Measures were added to the assessment. Records of version 7 are valid as they are; an older application, which would
  // plan every gap once more, is kept from opening the database.
  database.version(8).stores({});
}

interface OldEntry {
  assessmentId: string;
  objectId: string;
  moduleId: string;
  requirementId: string;
  field: string;
  from?: unknown;
  to: unknown;
  at: string;
  by: string;
}

/** In the order of writing. */
async function historyToLog(transaction: Transaction): Promise<void> {
  const entries = (await transaction.table('history').toArray()) as OldEntry[];
  await transaction.table('changes').bulkAdd(
    entries.map(({ assessmentId, from, to, at, by, ...where }) => {
      const { objectId, moduleId, requirementId, field } = where;
      const place = { on: 'answer', objectId, moduleId, requirementId, field };
      return {
        assessmentId,
        cells: [[assessmentId, 'answer', objectId, moduleId, requirementId, field].join('/')],
        change: {
          stamp: { at, by, device: BEFORE_DEVICES },
          parts: [{ ...place, value: to }],
        },
        before: [{ ...place, value: from }],
      };
    }),
  );
}

async function nameDevices(transaction: Transaction, table: string): Promise<void> {
  await transaction
    .table(table)
    .toCollection()
    .modify((record: unknown) => nameDevicesIn(record));
}

/** In the record itself, wherever it has stamps: all of them are in fields called `changed`. */
function nameDevicesIn(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value as Record<string, unknown>)) {
    if (name === 'changed' && typeof part === 'object' && part !== null)
      for (const stamp of Object.values(part as Record<string, { device?: string }>))
        stamp.device ??= BEFORE_DEVICES;
    else nameDevicesIn(part);
  }
}
