/** The lock as it lies on the disk, read past Dexie: nothing is upgraded or created. */
import { LOCK_ID, type LockRecord } from './lock-record';

/** Undefined if there is none, or no database. */
export function readLock(name: string): Promise<LockRecord | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let none = false;
    opening.onupgradeneeded = () => {
      // There is no database; it is not made here.
      none = true;
      opening.transaction?.abort();
    };
    opening.onerror = () => {
      if (none) resolve(undefined);
      else reject(opening.error ?? new Error('the database does not open'));
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const close = (record: LockRecord | undefined): void => {
        database.close();
        resolve(record);
      };
      if (!database.objectStoreNames.contains(LOCK_ID)) return close(undefined);
      const request = database.transaction(LOCK_ID).objectStore(LOCK_ID).get(LOCK_ID);
      request.onsuccess = () => close(request.result as LockRecord | undefined);
      request.onerror = () => {
        database.close();
        reject(request.error ?? new Error('the lock cannot be read'));
      };
    };
  });
}
