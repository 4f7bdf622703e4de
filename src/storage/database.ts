/**
 * The one place that opens the browser database. Everything else in this folder is given the open database.
 */
import Dexie, { type Table } from 'dexie';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import type { LogEntry } from '$domain/change/change-log';
import { isBlocked } from './local-memory';
import { lockGuard } from './lock/lock-guard';
import { LOCK_ID, type LockRecord } from './lock/lock-record';
import { DATABASE_NAME, defineVersions, LATEST_VERSION } from './migrations';
import type { Snapshot, SnapshotPart } from './snapshots';
import { StorageError, toStorageError } from './storage-error';

/** When the answers of an assessment were last changed, if that is later than its record says. */
export interface Touched {
  id: string;
  changedAt: string;
}

export class AppDatabase extends Dexie {
  declare assessments: Table<Assessment, string>;
  declare sheets: Table<AnswerSheet, [string, string, string]>;
  declare changes: Table<LogEntry, number>;
  declare touched: Table<Touched, string>;
  declare snapshots: Table<Snapshot, number>;
  declare snapshotParts: Table<SnapshotPart, number>;
  declare lock: Table<LockRecord, string>;
  /** The lock under which this window reads and writes; undefined: everything is plain. */
  lockedBy: LockRecord | undefined;
  /** See `LockedWindow`. */
  lockChanged = false;

  constructor(name: string = DATABASE_NAME) {
    super(name, {
      // A transaction counts as complete only when the data is on the disk, not in a system cache.
      chromeTransactionDurability: 'strict',
      // A database that was closed or deleted from outside must not silently come back empty.
      autoOpen: false,
    });
    defineVersions(this);
    this.use(lockGuard(this));
  }

  /**
   * Connects again after the browser has cut the connection, for example because the disk was full. What was deleted
   * meanwhile is not there: the next write says so.
   */
  async reconnect(): Promise<void> {
    if (this.isOpen()) return;
    refuseNewer(await storedVersion(this.name));
    await this.open();
  }
}

/** How long another window may keep an older version open before we say so. */
const BLOCKED_AFTER_MS = 3000;

export interface OpenOptions {
  name?: string;
  /** Called when the connection is cut later on, so that nobody keeps typing into the void. */
  onClosed?: () => void;
}

/**
 * Opens the database. Rejects with a StorageError; never deletes or recreates anything. If its records are encrypted, it
 * comes back closed, with `lockedBy`: `openSealed` (lock/unlock.ts) opens it.
 */
export async function openDatabase(options: OpenOptions): Promise<AppDatabase> {
  const database = new AppDatabase(options.name);
  database.lockedBy = await lockBeforeUpgrade(database);
  if (database.lockedBy) return database;
  await open(database);
  database.lockedBy = await database.lock.get(LOCK_ID);
  if (database.lockedBy) database.close();
  else database.on('close', () => options.onClosed?.());
  return database;
}

/** An upgrade rewrites records, so the lock is looked at before; an upgrade is rare, and so is this second opening. */
async function lockBeforeUpgrade({ name }: AppDatabase): Promise<LockRecord | undefined> {
  const stored = await storedVersion(name);
  if (stored !== undefined && (stored === 0 || stored >= LATEST_VERSION * 10)) return undefined;
  try {
    const { readLock } = await import('./lock/read-lock');
    return await readLock(name);
  } catch (error) {
    throw whyClosed(toStorageError(error));
  }
}

/** Opens it as it is set up. Rejects with a StorageError. */
export async function open(database: AppDatabase): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => reject(new StorageError('blocked')), BLOCKED_AFTER_MS);
    });
  });
  try {
    refuseNewer(await storedVersion(database.name));
    await Promise.race([database.open(), blocked]);
    refuseNewer(database.backendDB().version);
  } catch (error) {
    database.close();
    throw whyClosed(toStorageError(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Chrome calls it an unknown error where site data are blocked. */
function whyClosed(error: StorageError): StorageError {
  const vague = error.kind === 'unknown' || error.kind === 'unavailable';
  return vague && isBlocked() ? new StorageError('denied', error) : error;
}

/** True if there is no assessment, readable or not. Needs no check of records, so a first visit does not load it. */
export async function holdsNothing({ assessments }: AppDatabase): Promise<boolean> {
  try {
    return (await assessments.count()) === 0;
  } catch (error) {
    throw toStorageError(error);
  }
}

/**
 * Version of the database by the browser's count; 0 if there is none, undefined if the browser does not say. Asked before
 * Dexie opens it: Dexie accepts a higher version without complaint, and even adds what it misses.
 */
async function storedVersion(name: string): Promise<number | undefined> {
  try {
    const all = await indexedDB.databases();
    return all.find((one) => one.name === name)?.version ?? 0;
  } catch {
    return undefined;
  }
}

/** We must not write old shapes into a database of a newer version. */
function refuseNewer(version = 0): void {
  // Dexie multiplies its version by ten; the last digit counts repairs of the same version.
  if (Math.floor(version / 10) > LATEST_VERSION) throw new StorageError('newer');
}
