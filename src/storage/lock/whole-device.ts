/**
 * Encrypts everything there is, or decrypts it again: in one transaction, so that after a kill in the middle everything
 * is as it was before. Nobody else reads or writes meanwhile.
 */
import type { DBCoreTableSchema } from 'dexie';
import type { AppDatabase } from '../database';
import { toStorageError } from '../storage-error';
import type { DeviceKeys } from './device-keys';
import { keptOpen } from '../sealed/kept-open';
import { LOCK_ID, type LockRecord } from './lock-record';
import { READABLE_TABLES } from '../sealed/readable-tables';
import { RecordCipher } from '../sealed/record-cipher';
import { isSealed } from '../sealed/sealed-record';

type Progress = (done: number, of: number) => void;

/** Returns how many records were encrypted. Rejects with a StorageError; then nothing has changed. */
export function encryptDevice(
  database: AppDatabase,
  { record, keys }: { record: LockRecord; keys: DeviceKeys },
  progress?: Progress,
): Promise<number> {
  const cipher = new RecordCipher(keys);
  const convert: Convert = (table, stored) =>
    // What lies there sealed was damaged under an earlier lock.
    isSealed(stored) ? Promise.resolve(stored) : cipher.sealed(table, stored);
  return rewrite(database, { convert, progress, finish: (lock) => lock.put(record) });
}

/** Returns how many records were decrypted. Damaged ones stay as they are. */
export function decryptDevice(
  database: AppDatabase,
  keys: DeviceKeys,
  progress?: Progress,
): Promise<number> {
  const cipher = new RecordCipher(keys);
  const convert: Convert = (table, stored) =>
    cipher.opened(table, stored) as Promise<Record<string, unknown>>;
  return rewrite(database, { convert, progress, finish: (lock) => lock.delete(LOCK_ID) });
}

type Convert = (
  table: DBCoreTableSchema,
  stored: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

interface Rewriting {
  convert: Convert;
  progress: Progress | undefined;
  /** What is done with the record of the lock, in the same transaction. */
  finish: (lock: IDBObjectStore) => void;
}

/** Records that are in memory at once. */
const AT_ONCE = 100;
/** Pictures are a thousand times as large as answers. */
const PICTURES_AT_ONCE = 4;

async function rewrite(
  database: AppDatabase,
  { convert, progress, finish }: Rewriting,
): Promise<number> {
  const tables = database.core.schema.tables.filter(({ name }) => !READABLE_TABLES.has(name));
  const names = [...tables.map(({ name }) => name), LOCK_ID];
  const transaction = database
    .backendDB()
    .transaction(names, 'readwrite', { durability: 'strict' });
  const ended = endOf(transaction);
  // Looked at below; until then nobody may think that it is forgotten.
  ended.catch(() => undefined);
  try {
    const counts = await Promise.all(
      names.map((name) => resultOf(transaction.objectStore(name).count())),
    );
    const all = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const table of tables) {
      const store = transaction.objectStore(table.name);
      const keys = await resultOf(store.getAllKeys());
      const atOnce = table.name === 'photos' ? PICTURES_AT_ONCE : AT_ONCE;
      for (let from = 0; from < keys.length; from += atOnce) {
        const some = keys.slice(from, from + atOnce);
        await rewriteSome(store, some, (stored) => convert(table, stored), table);
        done += some.length;
        progress?.(done, all);
      }
    }
    finish(transaction.objectStore(LOCK_ID));
    await ended;
    return done;
  } catch (error) {
    abort(transaction);
    throw toStorageError(transaction.error ?? error);
  }
}

async function rewriteSome(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
  convert: (stored: Record<string, unknown>) => Promise<Record<string, unknown>>,
  { primaryKey }: DBCoreTableSchema,
): Promise<void> {
  const stored = await Promise.all(
    keys.map((key) => resultOf(store.get(key) as IDBRequest<Record<string, unknown>>)),
  );
  const work = Promise.all(stored.map(convert));
  const converted = await new Promise<typeof stored>((resolve, reject) =>
    keptOpen(store, work, { resolve, reject }),
  );
  for (const [index, record] of converted.entries()) {
    const old = keys[index] as IDBValidKey;
    if (indexedDB.cmp(old, primaryKey.extractKey?.(record)) !== 0) store.delete(old);
    store.put(record);
  }
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not read'));
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
