/** Opens the data of a locked device with the passphrase. */
import { DATABASE_NAME } from '$storage/migrations';
import { openLock } from '$storage/lock/device-keys';
import { readLock } from '$storage/lock/read-lock';
import { openSealed } from '$storage/lock/unlock';
import type { AppState } from '../app-state.svelte';
import { DeviceLock } from './device-lock.svelte';

/** `none`: the lock was switched off, or the data deleted, in another window. Rejects if the database does not open. */
export async function unlockDevice(
  app: AppState,
  passphrase: string,
): Promise<'open' | 'wrong' | 'damaged' | 'none'> {
  // Read anew: another window may have changed the passphrase.
  const record = await readLock(DATABASE_NAME);
  if (record === undefined) return 'none';
  const keys = await openLock(record, passphrase);
  if (typeof keys === 'string') return keys;
  const database = await openSealed(record, keys, { onClosed: app.onClosed });
  app.use(database, new DeviceLock(app, database, record));
  return 'open';
}
