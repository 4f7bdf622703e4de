/** A returned part leaves the device with nothing left behind, and never with an answer that is not in the file. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { change, kindOf, openSampleStorage, type SampleStorage } from './repository.fixture';
import type { WholeAssessment } from './whole-assessment';

const ID = 'pruefung-1';
let storage: SampleStorage;
let returned: WholeAssessment;

beforeEach(async () => {
  storage = await openSampleStorage('returned-part');
  await storage.repository.save(ID, [change('A1', 'eins'), change('A2', 'zwei')]);
  const { unreadable: _none, ...whole } = await storage.repository.everything(ID);
  returned = whole;
});
afterEach(() => storage.close());

const recordsLeft = async (): Promise<number> => {
  const counts = await Promise.all(storage.database.tables.map((table) => table.count()));
  return counts.reduce((sum, one) => sum + one, 0);
};

it('is deleted with its log, and other windows hear of it', async () => {
  expect(await recordsLeft()).toBeGreaterThan(3);
  expect(await storage.repository.removeReturned(ID, returned)).toBe('gone');
  expect(await recordsLeft()).toBe(0);
  expect(storage.notices.at(-1)).toEqual({ assessmentId: ID, list: true });
  expect(await kindOf(storage.repository.removeReturned(ID, returned))).toBe('gone');
});

it('stays as it is if an answer was changed since', async () => {
  await storage.repository.save(ID, [change('A1', 'drei')]);
  const before = await recordsLeft();
  expect(await storage.repository.removeReturned(ID, returned)).toBe('changed');
  expect(await recordsLeft()).toBe(before);
});

it.each([
  ['an answer', { answers: { A1: { status: 'kaputt', changed: {} } } }],
  ['a sheet', { answers: 7, objectId: 7 }],
])('stays as it is if nobody can read %s, which is then in no file', async (_name, broken) => {
  const { sheets } = storage.database;
  const [sheet] = await sheets.toArray();
  await sheets.put({ ...sheet, moduleId: 'CON.1', ...broken } as never);
  const { unreadable: _none, ...whole } = await storage.repository.everything(ID);
  const before = await recordsLeft();
  expect(await storage.repository.removeReturned(ID, whole)).toBe('changed');
  expect(await recordsLeft()).toBe(before);
});
