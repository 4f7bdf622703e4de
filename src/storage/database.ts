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
import type { Snapshot, SnapshotPart } from './history/snapshot-record';
import type { PhotoRecord } from './photos/photo-record';
import { SetAside } from './set-aside';
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
  declare photos: Table<PhotoRecord, [string, string]>;
  /** The lock under which this window reads and writes; undefined: everything is plain. */
  lockedBy: LockRecord | undefined;
  /** See `LockedWindow`. */
  lockChanged = false;
  /** True if its records are encrypted and this is not the connection that reads them (`openSealed`). */
  shut = false;

  constructor(name: string = DATABASE_NAME) {
    super(name, {
      // A transaction counts as complete only when the data is on the disk, not in a system cache.
      chromeTransactionDurability: 'strict',
      // A database that was closed or deleted from outside must not silently come back empty.
      autoOpen: false,
    });
    defineVersions(this);
    this.use(lockGuard(this));
    this.use(this.#aside.watch());
    // Called before a database that was not there is made; what is thrown here keeps it from being made.
    this.on('populate', (transaction) => {
      if (!this.#mayBegin) throw new StorageError('deleted');
      // What is written back is read and written under the lock it was read with.
      if (this.lockedBy) void transaction.table(LOCK_ID).add(this.lockedBy);
    });
  }

  readonly #aside = new SetAside(() => this.isOpen() && this.close());
  /** True while a database that is not there may be made. */
  #mayBegin = false;
  #connecting: Promise<void> | undefined;

  /**
   * Runs work on the connection, which is made anew if it was cut: because the disk was full, because the system or
   * another window closed it, because the page was set aside. Rejects with `deleted` if the data are gone: then nothing is
   * made in their place.
   */
  async connected<T>(work: () => PromiseLike<T>): Promise<T> {
    if (this.#aside.back) await this.#aside.back;
    if (!this.isOpen()) await soon(this.connect());
    const { times } = this.#aside;
    try {
      return await work();
    } catch (error) {
      // Inside a transaction there is nothing to connect: all of it is done again by whoever began it.
      if (Dexie.currentTransaction as unknown) throw error;
      if (times !== this.#aside.times) return await this.connected(work);
      if (!wasCut(error)) throw error;
      this.close();
      await soon(this.connect());
      return await work();
    }
  }

  /** Calls back when the connection was cut; if the page was set aside meanwhile, when it is back. */
  whenCut(tell: () => void): void {
    this.on('close', () => {
      if (this.#aside.back) void this.#aside.back.then(tell);
      else tell();
    });
  }

  /** `begin`: a database that is not there is made. Never deletes or recreates anything else. */
  connect({ begin = false } = {}): Promise<void> {
    if (this.isOpen()) return Promise.resolve();
    if (this.shut) return Promise.reject(new StorageError('locked'));
    this.#mayBegin ||= begin;
    this.#connecting ??= this.#connect().finally(() => {
      this.#mayBegin = false;
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #connect(): Promise<void> {
    try {
      refuseNewer(await storedVersion(this.name));
      await this.open();
      refuseNewer(this.backendDB().version);
    } catch (error) {
      this.close();
      throw whyClosed(toStorageError(error));
    }
  }
}

/** WebKit loses its server after the device slept, and says so in its own words. */
function wasCut(error: unknown): boolean {
  const { kind, message } = toStorageError(error);
  return kind === 'closed' || /connection to indexed database server lost/i.test(message);
}

/** After so long without an answer the person is told so. The attempt goes on. */
export const SILENT_AFTER_MS = 5000;

function soon(connecting: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('silent')), SILENT_AFTER_MS);
  });
  return Promise.race([connecting, silence]).finally(() => clearTimeout(timer));
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
  if (database.lockedBy === undefined) {
    await open(database, { begin: true });
    database.lockedBy = await database.lock.get(LOCK_ID);
  }
  database.shut = database.lockedBy !== undefined;
  if (database.shut) database.close();
  else database.whenCut(() => options.onClosed?.());
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

/** Opens it as it is set up. Rejects with a StorageError. `begin`: see `connect`. */
export async function open(database: AppDatabase, options = { begin: false }): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => reject(new StorageError('blocked')), BLOCKED_AFTER_MS);
    });
  });
  try {
    await Promise.race([database.connect(options), blocked]);
  } catch (error) {
    database.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Chrome calls it an unknown error where site data are blocked. */
function whyClosed(error: StorageError): StorageError {
  if (error.kind !== 'unknown' && error.kind !== 'unavailable') return error;
  if (isBlocked()) return new StorageError('denied', error);
  const factory: unknown = globalThis.indexedDB;
  return factory ? error : new StorageError('unavailable', error);
}

/** True if there is no assessment, readable or not. Needs no check of records, so a first visit does not load it. */
export async function holdsNothing(database: AppDatabase): Promise<boolean> {
  try {
    return (await database.connected(() => database.assessments.count())) === 0;
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
