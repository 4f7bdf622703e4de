import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AssessmentRepository } from '../assessment-repository';
import { AppDatabase, openDatabase } from '../database';
import {
  change,
  changeOf,
  kindOf,
  later,
  note,
  openSampleStorage,
  PASSPHRASE,
  QUICK,
  type SampleStorage,
} from '../repository.fixture';
import { makeLock } from './device-keys';
import type { LockRecord } from './lock-record';
import { readLock } from './read-lock';
import { RecordCipher } from '../sealed/record-cipher';
import { sealedCore } from '../sealed/sealed-core';
import {
  fill,
  ID,
  letters,
  lockOff,
  lockOn,
  onDisk,
  sampleKeys,
  WORD,
} from '../sealed/sealed.fixture';
import { openSealed } from './unlock';
import { decryptDevice, encryptDevice } from './whole-device';

const NAME = 'whole-device';
let storage: SampleStorage;

beforeEach(async () => {
  storage = await openSampleStorage(NAME);
});
afterEach(async () => {
  storage.database.close();
  await storage.close();
});

describe('switching on and off', () => {
  it.each([0, 1, 3])('stopped after %i steps, everything is as it was', async (steps) => {
    await fill(storage.repository);
    const changedAt = later(1).at;
    await storage.database.touched.bulkPut(
      Array.from({ length: 250 }, (_, index) => ({ id: `of ${String(index)}`, changedAt })),
    );
    const before = await onDisk(NAME);
    const lock = await makeLock(PASSPHRASE, 15, QUICK);
    let done = 0;
    const stop = (): void => {
      if (done++ >= steps) throw new Error('killed');
    };
    await expect(encryptDevice(storage.database, lock, stop)).rejects.toThrow();
    expect(await onDisk(NAME)).toEqual(before);
    await encryptDevice(storage.database, lock);
    const locked = await onDisk(NAME);
    done = 0;
    await expect(decryptDevice(storage.database, lock.keys, stop)).rejects.toThrow();
    expect(await onDisk(NAME)).toEqual(locked);
    await decryptDevice(storage.database, lock.keys);
    expect(await onDisk(NAME)).toEqual(before);
  });

  it('a full disk leaves everything as it was', async () => {
    await fill(storage.repository);
    const before = await onDisk(NAME);
    const lock = await makeLock(PASSPHRASE, 15, QUICK);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await kindOf(encryptDevice(storage.database, lock))).toBe('quota');
    expect(await onDisk(NAME)).toEqual(before);
  });

  it('a window that opened the data before writes nothing beside what is encrypted, and says so', async () => {
    const stale = await openDatabase({ name: NAME });
    const staleRepository = new AssessmentRepository(stale);
    const database = await lockOn(storage);
    expect(await kindOf(staleRepository.save(ID, [changeOf(note('ORP.1.A1', WORD))]))).toBe(
      'locked',
    );
    expect(letters(await onDisk(NAME))).not.toContain(WORD);
    stale.close();
    const { lockedBy } = database;
    const keys = await sampleKeys(lockedBy);
    const sealed = await openSealed(lockedBy as LockRecord, keys, { name: NAME });
    const sealedRepository = new AssessmentRepository(sealed);
    await lockOff(storage);
    expect(await kindOf(sealedRepository.save(ID, [change('ORP.1.A1', WORD)]))).toBe('locked');
    expect(await storage.repository.sheets(ID)).toEqual([]);
    sealed.close();
  });
});

describe('opening', () => {
  it('without the keys the database comes back closed, with its lock', async () => {
    (await lockOn(storage)).close();
    const locked = await openDatabase({ name: NAME });
    expect(locked.isOpen()).toBe(false);
    expect(locked.lockedBy).toMatchObject({ id: 'lock', idleMinutes: 15 });
  });

  it('an upgrade waits for the keys: nothing is opened or changed before', async () => {
    const { lockedBy } = await lockOn(storage);
    await storage.close();
    const old = new Dexie(NAME, { autoOpen: false });
    old.version(5.5).stores({ lock: 'id', assessments: 'id' });
    await old.open();
    await old.table('lock').add(lockedBy);
    old.close();
    const locked = await openDatabase({ name: NAME });
    expect([locked.isOpen(), locked.lockedBy]).toEqual([false, lockedBy]);
    expect(await indexedDB.databases()).toContainEqual({ name: NAME, version: 55 });
  });

  it('an upgrade rewrites what is encrypted', async () => {
    await fill(storage.repository);
    const { lockedBy } = await lockOn(storage);
    storage.database.close();
    const keys = await sampleKeys(lockedBy);
    const later = new AppDatabase(NAME);
    later
      .version(99)
      .stores({ added: 'id' })
      .upgrade(async (transaction) => {
        const table = transaction.table('sheets');
        await table.toCollection().modify((sheet: { revision: number }) => {
          sheet.revision += 1000;
        });
        await transaction.table('added').add({ id: 'a', text: WORD });
      });
    later.lockedBy = lockedBy;
    later.use(sealedCore(new RecordCipher(keys)));
    await later.open();
    const revisions = (await later.sheets.toArray()).map(({ revision }) => revision);
    expect(revisions.sort()).toEqual([1001, 1002]);
    expect(await later.table('added').get('a')).toEqual({ id: 'a', text: WORD });
    later.close();
    expect(letters(await onDisk(NAME))).not.toContain(WORD);
  });

  it('where there is no database, none is made', async () => {
    expect(await readLock('nothing-here')).toBeUndefined();
    expect(await Dexie.exists('nothing-here')).toBe(false);
  });
});
