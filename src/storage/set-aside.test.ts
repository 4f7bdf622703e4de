/** Promise: a page that is left and kept by the browser keeps no other window waiting, and goes on when it is back. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from './database';
import { change, openSampleStorage, type SampleStorage } from './repository.fixture';

const page = new EventTarget();
const turn = (type: 'pagehide' | 'pageshow', persisted = true) =>
  page.dispatchEvent(Object.assign(new Event(type), { persisted }));

let storage: SampleStorage;
beforeEach(async () => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  storage = await openSampleStorage('aside');
});
afterEach(async () => {
  turn('pageshow');
  await storage.close();
  vi.unstubAllGlobals();
});

const notes = async () =>
  (await storage.repository.sheets('pruefung-1')).map(({ answers }) => answers['ORP.1.A1']?.note);

it('what is under way is aborted at once, and done when the page is back', async () => {
  const { database, repository } = storage;
  const aborted = vi.spyOn(IDBTransaction.prototype, 'abort');
  const begun = new Promise((resolve) => {
    database.changes.hook('creating', resolve);
  });
  const saving = repository.save('pruefung-1', [change('ORP.1.A1', 'im Gehen')]);
  await begun;
  turn('pagehide');
  expect(aborted).toHaveBeenCalled();
  const other = await openDatabase({ name: 'aside' });
  expect(await other.sheets.count()).toBe(0);
  other.close();
  turn('pageshow');
  await saving;
  expect(await notes()).toEqual(['im Gehen']);
  expect(await database.changes.count()).toBe(1);
});

it('nothing is begun and nothing reported until it is back', async () => {
  let told = 0;
  const database = await openDatabase({ name: 'aside', onClosed: () => (told += 1) });
  // Its end is the end of what opening read.
  await database.transaction('r', database.lock, () => database.lock.count());
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  turn('pagehide');
  expect(database.isOpen()).toBe(false);
  const counting = database.connected(() => database.assessments.count());
  await new Promise((resolve) => setTimeout(resolve));
  expect(begin).not.toHaveBeenCalled();
  expect(told).toBe(0);
  turn('pageshow');
  expect(await counting).toBe(1);
  expect(told).toBe(1);
  database.close();
});

it('a page that is thrown away when it is left finishes what it can', async () => {
  const saving = storage.repository.save('pruefung-1', [change('ORP.1.A1', 'noch im Gehen')]);
  turn('pagehide', false);
  await saving;
  expect(await notes()).toEqual(['noch im Gehen']);
});
