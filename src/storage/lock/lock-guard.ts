/** Keeps a window from writing under a lock that is no longer the one under which it reads: plain beside encrypted. */
import type { DBCore, Middleware } from 'dexie';
import { LOCK_ID, type LockRecord } from './lock-record';

/** Below everything: what it asks is asked first in every transaction that writes. */
const LEVEL = -20;

/** Under which lock this window reads, and whether it found another one, or none, on the disk: then nothing was written. */
export interface LockedWindow {
  readonly lockedBy: LockRecord | undefined;
  lockChanged: boolean;
}

export function lockGuard(window: LockedWindow): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'lock-guard',
    level: LEVEL,
    create: (down) => ({
      ...down,
      transaction(tables, mode, options) {
        if (mode === 'readonly') return down.transaction(tables, mode, options);
        const all = [...new Set([...tables, LOCK_ID])];
        const transaction = down.transaction(all, mode, options) as IDBTransaction;
        const request = transaction.objectStore(LOCK_ID).get(LOCK_ID);
        request.onsuccess = () => {
          const stored = request.result as LockRecord | undefined;
          if (stored?.epoch === window.lockedBy?.epoch) return;
          window.lockChanged = true;
          transaction.abort();
        };
        return transaction;
      },
    }),
  };
}
