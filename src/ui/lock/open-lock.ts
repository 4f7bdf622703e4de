/** The lock of a device that was opened with its passphrase, as the screens see it. */
import type { Component } from 'svelte';
import type { IdleMinutes } from '$storage/lock/lock-record';

export interface OpenLock {
  /** Shown above every screen. It comes with the lock, so that nobody loads it who has none. */
  readonly bar: Component<{ lock: OpenLock }>;
  /** Less than a minute is left. */
  readonly soon: boolean;
  /** What keeps it from being locked: input that cannot be saved, or a file being made. */
  readonly waitsFor: 'unsaved' | 'file' | undefined;
  readonly minutes: IdleMinutes;
  /** Locks all windows, as soon as nothing typed would be lost. */
  lock(): Promise<void>;
  /** Rejects with a StorageError. */
  setMinutes(minutes: IdleMinutes): Promise<void>;
  /** What was wrapped with the old one is overwritten. Rejects with a StorageError. */
  changePassphrase(old: string, next: string): Promise<'done' | 'wrong' | 'damaged'>;
  /** Decrypts everything and loads the page anew. Rejects with a StorageError; then it stays on. */
  switchOff(passphrase: string): Promise<'wrong' | 'damaged' | 'windows' | 'unsaved' | 'done'>;
}
