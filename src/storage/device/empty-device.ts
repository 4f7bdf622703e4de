/**
 * Empties this device: everything the application keeps in this browser, whatever wrote it and whether it can be read.
 * Done below the repository, so that it also works for data of a newer version, and for a device that is locked.
 */
import { DATABASE_NAME } from '../migrations';
import { erase, keys } from '../local-memory';
import { isOwnKey } from './own-keys';

/** What is kept, as it was found by looking. */
export interface DeviceContents {
  /** Records in the database: assessments, answers, entries of the log, and whatever else. */
  records: number;
  /** Preferences and what is remembered of backups. */
  settings: number;
  /** Files of the application kept for work offline. */
  files: number;
}

/** `withApp`: the application itself too, which then needs the network to come back. */
export async function emptyDevice({ withApp }: { withApp: boolean }): Promise<void> {
  for (const name of await ownDatabases()) await clearDatabase(name);
  for (const key of keys().filter(isOwnKey)) erase(key);
  if (!withApp) return;
  const registration = await appRegistration();
  for (const name of await ownCaches()) await caches.delete(name);
  await registration?.unregister();
}

/** Looks again, with connections of its own. */
export async function lookAtDevice(): Promise<DeviceContents> {
  let records = 0;
  for (const name of await ownDatabases()) records += await countRecords(name);
  let files = 0;
  for (const name of await ownCaches()) files += (await (await caches.open(name)).keys()).length;
  return { records, settings: keys().filter(isOwnKey).length, files };
}

/** What other parts of the application keep beside the assessments begins with the same name. */
async function ownDatabases(): Promise<string[]> {
  // A browser that does not list them has at most the one that is always there.
  const all = await indexedDB.databases().catch(() => [{ name: DATABASE_NAME }]);
  return all.flatMap(({ name }) => (name?.startsWith(DATABASE_NAME) === true ? [name] : []));
}

/** Emptied, not deleted: other windows hold it open, and would make a deletion wait for them. */
async function clearDatabase(name: string): Promise<void> {
  await withStores(name, 'readwrite', (store) => store.clear());
}

async function countRecords(name: string): Promise<number> {
  const counts = await withStores(name, 'readonly', (store) => store.count());
  return counts.reduce((sum, count) => sum + count, 0);
}

/** All stores of a database in one transaction, in whatever version it is. */
async function withStores<T>(
  name: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T[]> {
  const database = await settled(indexedDB.open(name));
  try {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return [];
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    const asked = names.map((one) => settled(ask(transaction.objectStore(one))));
    const [results] = await Promise.all([Promise.all(asked), done]);
    return results;
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

async function appRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}

/** Those of this address; another application on the same server has others. */
async function ownCaches(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  const scope = new URL('./', location.href).href;
  return (await caches.keys()).filter((name) => name.endsWith(scope));
}
