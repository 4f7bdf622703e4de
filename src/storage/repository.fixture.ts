/** A repository on an in-memory database with one assessment, for the tests of this folder. Test code only. */
import 'fake-indexeddb/auto';
import Dexie, { type Table } from 'dexie';
import type { Change, ChangePart } from '$domain/change/change';
import type { Stamp } from '$domain/record/fields';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from './assessment-repository';
import type { ChangeNotice } from './change-channel';
import { openDatabase, type AppDatabase } from './database';
import { makeLock } from './lock/device-keys';
import { openSealed } from './lock/unlock';
import { encryptDevice } from './lock/whole-device';
import { StorageError } from './storage-error';

export const stamp: Stamp = { at: '2026-11-21T09:00:00.000Z', by: '', device: 'sample.1' };

/** The given number of milliseconds after `stamp`. */
export const later = (milliseconds: number): Stamp => ({
  ...stamp,
  at: new Date(Date.parse(stamp.at) + milliseconds).toISOString(),
});

let made = 0;
/** A separate change, later than those made before. */
export const changeOf = (...parts: ChangePart[]): Change => ({ stamp: later((made += 1)), parts });

export const note = (requirementId: string, value: string, moduleId = 'ORP.1'): ChangePart => ({
  on: 'answer',
  objectId: 'informationsverbund',
  moduleId,
  requirementId,
  field: 'note',
  value,
});

/** A change that writes a note. */
export const change = (requirementId: string, value: string, moduleId?: string): Change =>
  changeOf(note(requirementId, value, moduleId));

/** The kind of storage error a promise is rejected with. */
export const kindOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof StorageError ? error.kind : error),
  );

/** From now on the disk is full for new records of this table. */
export function failToWrite<T, Key>(table: Table<T, Key>): void {
  table.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
}

/** Rounds of tests, which have no time for a slow key. */
export const QUICK = 10;
export const PASSPHRASE = 'Linde Mühlrad Pfütze 7';

/** Switches the lock on and opens the database under it. */
export async function lockSample(plain: AppDatabase): Promise<AppDatabase> {
  const lock = await makeLock(PASSPHRASE, 15, QUICK);
  await encryptDevice(plain, lock);
  plain.close();
  return openSealed(lock.record, lock.keys, { name: plain.name });
}

export interface SampleStorage {
  database: AppDatabase;
  repository: AssessmentRepository;
  /** What other windows were told. */
  notices: ChangeNotice[];
  close: () => Promise<void>;
}

/** `sealed`: with the lock switched on. */
export async function openSampleStorage(
  name: string,
  { sealed = false } = {},
): Promise<SampleStorage> {
  const plain = await openDatabase({ name });
  const database = sealed ? await lockSample(plain) : plain;
  const notices: ChangeNotice[] = [];
  const repository = new AssessmentRepository(database, {
    announce: (notice) => notices.push(notice),
    listen: () => () => undefined,
  });
  await repository.create(sampleAssessment());
  const close = async (): Promise<void> => {
    database.close();
    await Dexie.delete(name);
  };
  return { database, repository, notices, close };
}
