/** A device with something in every table, and what of it lies on the disk. Test code only. */
import Dexie from 'dexie';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from '../assessment-repository';
import { openDatabase, type AppDatabase } from '../database';
import {
  change,
  changeOf,
  later,
  lockSample,
  PASSPHRASE,
  type SampleStorage,
} from '../repository.fixture';
import { openLock, type DeviceKeys } from '../lock/device-keys';
import type { LockRecord } from '../lock/lock-record';
import { decryptDevice } from '../lock/whole-device';

export const ID = sampleAssessment().id;
/** Stands in every kind of text a person writes. */
export const WORD = 'Geheimniskrämer';

/** Something in every table, with the word wherever a person writes. */
export async function fill(repository: AssessmentRepository): Promise<void> {
  await repository.save(ID, [
    changeOf({ on: 'assessment', field: 'municipality', value: WORD }),
    change('ORP.1.A1', WORD),
    change('SYS.2.1.A3', `${WORD} zwei`, 'SYS.2.1'),
  ]);
  await repository.photos.add(ID, new TextEncoder().encode(WORD.repeat(20)));
  await repository.snapshots.take(ID, { kind: 'hand', at: later(1).at, name: WORD });
  await repository.save(ID, [change('ORP.1.A1', `${WORD} und mehr`)]);
}

/** Everything that lies on the disk, past our code. */
export async function onDisk(name: string): Promise<Record<string, unknown[]>> {
  const raw = await new Dexie(name).open();
  const disk: Record<string, unknown[]> = {};
  for (const table of raw.tables) disk[table.name] = await table.toArray();
  raw.close();
  return disk;
}

/** As text, bytes as letters. */
export const letters = (record: unknown): string =>
  JSON.stringify(record, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );

export async function sampleKeys(lock: LockRecord | undefined): Promise<DeviceKeys> {
  const keys = lock && (await openLock(lock, PASSPHRASE));
  if (keys === undefined || typeof keys === 'string') throw new Error('no keys');
  return keys;
}

export async function lockOn(storage: SampleStorage): Promise<AppDatabase> {
  storage.database = await lockSample(storage.database);
  storage.repository = new AssessmentRepository(storage.database);
  return storage.database;
}

export async function lockOff(storage: SampleStorage): Promise<void> {
  const { database } = storage;
  await decryptDevice(database, await sampleKeys(database.lockedBy));
  database.close();
  storage.database = await openDatabase({ name: database.name });
  storage.repository = new AssessmentRepository(storage.database);
}
