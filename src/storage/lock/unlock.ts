/** Opens a database whose records are encrypted. */
import { DATABASE_NAME } from '../migrations';
import { AppDatabase, open, type OpenOptions } from '../database';
import type { DeviceKeys } from './device-keys';
import type { LockRecord } from './lock-record';
import { RecordCipher } from '../sealed/record-cipher';
import { sealedCore } from '../sealed/sealed-core';

/** Rejects with a StorageError. What is upgraded is decrypted and encrypted again on its way. */
export async function openSealed(
  lockedBy: LockRecord,
  keys: DeviceKeys,
  { name = DATABASE_NAME, onClosed }: OpenOptions = {},
): Promise<AppDatabase> {
  const database = new AppDatabase(name);
  database.lockedBy = lockedBy;
  database.use(sealedCore(new RecordCipher(keys)));
  await open(database);
  database.whenCut(() => onClosed?.());
  return database;
}
