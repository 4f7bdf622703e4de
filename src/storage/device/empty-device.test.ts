/** Emptying a device: nothing of ours is left, whatever wrote it, and nothing of others is touched. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from '../assessment-repository';
import { openDatabase, type AppDatabase } from '../database';
import { DATABASE_NAME } from '../migrations';
import { change, kindOf } from '../repository.fixture';
import { emptyDevice, lookAtDevice } from './empty-device';
import { isOwnKey } from './own-keys';

const ID = 'pruefung-1';
let database: AppDatabase;
let memory: Record<string, string>;

beforeEach(async () => {
  memory = { language: 'de', [`backup:${ID}`]: 'x', 'of another application': 'y' };
  const storage = Object.create(
    { removeItem: (key: string) => Reflect.deleteProperty(memory, key) },
    {},
  ) as object;
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => Object.keys(memory),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  database = await openDatabase({});
  const repository = new AssessmentRepository(database);
  await repository.create(sampleAssessment());
  await repository.save(ID, [change('A1', 'eins')]);
});
afterEach(async () => {
  database.close();
  vi.unstubAllGlobals();
  for (const { name = '' } of await indexedDB.databases())
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
});

/** A database in a store of which lies one record. */
function foreign(name: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 7);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('things', { autoIncrement: true }).add({ a: 1 });
    };
    request.onsuccess = () => resolve(request.result);
  });
}

const recordsIn = (one: IDBDatabase): Promise<number> =>
  new Promise((resolve) => {
    const request = one.transaction('things').objectStore('things').count();
    request.onsuccess = () => resolve(request.result);
  });

it('nothing is left of assessments, settings and what is kept beside them, though a window has them open', async () => {
  const beside = await foreign(`${DATABASE_NAME}-folder`);
  const other = await foreign('another application');
  expect(await lookAtDevice()).toEqual({ records: 5, settings: 2, files: 0 });
  await emptyDevice({ withApp: false });
  expect(await lookAtDevice()).toEqual({ records: 0, settings: 0, files: 0 });
  expect(memory).toEqual({ 'of another application': 'y' });
  expect([await recordsIn(beside), await recordsIn(other)]).toEqual([0, 1]);
  beside.close();
  other.close();
  const late = new AssessmentRepository(database);
  // What another window still wants to write does not bring anything back.
  expect(await kindOf(late.save(ID, [change('A1', 'zwei')]))).toBe('gone');
  expect((await lookAtDevice()).records).toBe(0);
});

it('also where the data are those of a newer version, which nobody here can open', async () => {
  database.close();
  const newer = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(DATABASE_NAME, 9990);
    request.onsuccess = () => resolve(request.result);
  });
  newer.close();
  expect(await kindOf(openDatabase({}))).toBe('newer');
  await emptyDevice({ withApp: false });
  expect((await lookAtDevice()).records).toBe(0);
});

it('a device on which nothing ever was is empty, and stays so', async () => {
  database.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
  });
  await emptyDevice({ withApp: false });
  expect(await lookAtDevice()).toMatchObject({ records: 0 });
  expect(await indexedDB.databases()).toEqual([]);
});

it('every name under which something is kept is known', () => {
  for (const key of ['author', 'returned:x', 'backupLater:x']) expect(isOwnKey(key)).toBe(true);
  expect(isOwnKey('authors')).toBe(false);
});
