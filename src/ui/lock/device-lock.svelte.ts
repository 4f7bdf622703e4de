/**
 * Watches over a device that was opened with its passphrase. Locking is loading the page anew: with it the keys and
 * everything that was decrypted are gone from memory, and what comes back is the screen that asks for the passphrase.
 */
import { openLock, rewrap } from '$storage/lock/device-keys';
import { LOCK_ID, type IdleMinutes, type LockRecord } from '$storage/lock/lock-record';
import { decryptDevice } from '$storage/lock/whole-device';
import type { AppDatabase } from '$storage/database';
import { StorageError } from '$storage/storage-error';
import type { AppState } from '../app-state.svelte';
import { IdleClock } from './idle-clock';
import LockBar from './LockBar.svelte';
import { openLockChannel, type LockChannel } from './lock-channel';
import type { OpenLock } from './open-lock';
import { otherWindows } from './other-windows';

const LOOK_EVERY_MS = 5000;
const INPUTS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart', 'scroll'];

export class DeviceLock implements OpenLock {
  readonly bar = LockBar;
  readonly #app: AppState;
  readonly #database: AppDatabase;
  readonly #channel: LockChannel = openLockChannel();
  readonly #clock: IdleClock;
  #minutes = $state.raw() as IdleMinutes;
  /** Somebody wants it locked; then input no longer puts it off. */
  #wanted = false;
  #locking = false;
  #told = 0;
  soon = $state(false);
  waitsFor = $state<'unsaved' | 'file' | undefined>();

  constructor(app: AppState, database: AppDatabase, { idleMinutes }: LockRecord) {
    this.#app = app;
    this.#database = database;
    this.#minutes = idleMinutes;
    this.#clock = new IdleClock(
      () => this.#minutes,
      () => Date.now(),
    );
    for (const kind of INPUTS)
      addEventListener(kind, () => this.#touched(), { capture: true, passive: true });
    document.addEventListener('visibilitychange', () => this.#look());
    setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#channel.hear((notice) => {
      if (notice === 'lock') void this.#lock();
      else if (notice === 'active') this.#clock.touch();
      else this.#minutes = notice;
    });
  }

  get minutes(): IdleMinutes {
    return this.#minutes;
  }

  async lock(): Promise<void> {
    this.#channel.tell('lock');
    await this.#lock();
  }

  async setMinutes(idleMinutes: IdleMinutes): Promise<void> {
    await this.#database.lock.put({ ...(await this.#record()), idleMinutes });
    this.#minutes = idleMinutes;
    this.#channel.tell(idleMinutes);
  }

  async changePassphrase(old: string, next: string): Promise<'done' | 'wrong' | 'damaged'> {
    const changed = await rewrap(await this.#record(), { old, next });
    if (typeof changed === 'string') return changed;
    await this.#database.lock.put(changed);
    return 'done';
  }

  async switchOff(
    passphrase: string,
  ): Promise<'wrong' | 'damaged' | 'windows' | 'unsaved' | 'done'> {
    const keys = await openLock(await this.#record(), passphrase);
    if (typeof keys === 'string') return keys;
    if (await otherWindows()) return 'windows';
    if (!(await this.#app.flush())) return 'unsaved';
    await decryptDevice(this.#database, keys);
    location.reload();
    return 'done';
  }

  async #record(): Promise<LockRecord> {
    const record = await this.#database.lock.get(LOCK_ID);
    if (record === undefined) throw new StorageError('locked');
    return record;
  }

  #touched(): void {
    if (!this.#clock.touch()) return void this.lock();
    this.soon = false;
    if (Date.now() - this.#told < LOOK_EVERY_MS) return;
    this.#told = Date.now();
    this.#channel.tell('active');
  }

  #look(): void {
    this.soon = this.#clock.isNearlyOver();
    if (this.#wanted || this.#clock.isOver()) void this.lock();
  }

  async #lock(): Promise<void> {
    if (this.#locking) return;
    this.#wanted = this.#locking = true;
    try {
      // What is typed in a field that takes it when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const saved = await this.#app.flush();
      this.waitsFor = !saved ? 'unsaved' : this.#app.exports.working ? 'file' : undefined;
      if (this.waitsFor === undefined) location.reload();
    } finally {
      this.#locking = false;
    }
  }
}
