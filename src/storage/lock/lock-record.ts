/**
 * What lies readable on the disk of a locked device: one small record with the wrapped keys and what is needed to unwrap
 * them with the passphrase. Names and meaning NEVER CHANGE: without them nothing can be read any more.
 */
import type { Bytes } from '$sealing/bytes';

export const LOCK_ID = 'lock';

/** Minutes without input after which the device locks itself; 0: never. */
export const IDLE_MINUTES = [5, 15, 60, 0] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];

export interface LockRecord {
  id: typeof LOCK_ID;
  format: 1;
  /** Random, made when the lock is switched on: a window that opened the data before may no longer write to them. */
  epoch: string;
  /** Of PBKDF2-SHA-256. */
  iterations: number;
  salt: Bytes;
  /** Fixed words, sealed with the key made of the passphrase: what opens them is the passphrase. */
  check: Bytes;
  /** Both keys of the data, sealed with the key made of the passphrase. */
  keys: Bytes;
  /** SHA-256 of the four above: tells a wrong passphrase from a damaged record. */
  digest: string;
  idleMinutes: IdleMinutes;
}
