/** Switches the lock on: everything there is gets encrypted, and the page is loaded anew and asks for the passphrase. */
import { makeLock } from '$storage/lock/device-keys';
import type { IdleMinutes } from '$storage/lock/lock-record';
import { erase, read, write } from '$storage/local-memory';
import { encryptDevice } from '$storage/lock/whole-device';
import type { AppState } from '../app-state.svelte';
import { otherWindows } from './other-windows';

/** Kept until the next screen has said it. */
const SWITCHED_ON = 'switchedOn';

/** Rejects with a StorageError; then nothing has changed. */
export async function switchOn(
  app: AppState,
  { passphrase, minutes }: { passphrase: string; minutes: IdleMinutes },
): Promise<'windows' | 'unsaved' | 'done'> {
  if (await otherWindows()) return 'windows';
  if (!(await app.flush())) return 'unsaved';
  const count = await encryptDevice(app.database, await makeLock(passphrase, minutes));
  write(SWITCHED_ON, String(count));
  location.reload();
  return 'done';
}

/** How many records were just encrypted; undefined if the lock was switched on earlier. Said once. */
export function justSwitchedOn(): number | undefined {
  const count = read(SWITCHED_ON);
  erase(SWITCHED_ON);
  return count === null ? undefined : Number(count);
}
