/** Promise: a connection that was cut is no dead end, and two windows in one field lose no text. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AssessmentRepository } from './assessment-repository';
import { holdsNothing, openDatabase } from './database';
import { makeLock } from './lock/device-keys';
import { readLock } from './lock/read-lock';
import { openSealed } from './lock/unlock';
import { encryptDevice } from './lock/whole-device';
import {
  failToWrite,
  kindOf,
  later,
  note,
  openSampleStorage,
  PASSPHRASE,
  QUICK,
  stamp,
  type SampleStorage,
} from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let close: SampleStorage['close'];
beforeEach(async () => {
  ({ database, repository, close } = await openSampleStorage('cut'));
});
afterEach(() => close());

const place = { objectId: 'informationsverbund', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
const written = (value: string, milliseconds: number, window: string) => ({
  stamp: { ...later(milliseconds), device: `sample.${window}` },
  parts: [note('ORP.1.A1', value)],
});

it('is made anew by the next attempt to save', async () => {
  database.close();
  await repository.save('pruefung-1', [written('noch da', 1, '1')]);
  expect((await repository.sheets('pruefung-1'))[0]?.answers['ORP.1.A1']?.note).toBe('noch da');
});

it('and by the next attempt to read, whatever is read', async () => {
  await repository.save('pruefung-1', [written('noch da', 1, '1')]);
  const reads = [
    () => repository.list().then(({ assessments }) => assessments.length),
    () => repository.get('pruefung-1').then(({ id }) => id),
    () => repository.history('pruefung-1', place).then(({ length }) => length),
    () => repository.everything('pruefung-1').then(({ log }) => log.length),
    () => repository.snapshots.list('pruefung-1').then(({ length }) => length),
    () => holdsNothing(database),
  ];
  const results: unknown[] = [];
  for (const read of reads) {
    database.close();
    results.push(await read());
  }
  expect(results).toEqual([1, 'pruefung-1', 1, 1, 0, false]);
  // A cut that only shows when it is used, as WebKit does it after the device slept.
  vi.spyOn(database.assessments, 'toArray').mockRejectedValueOnce(
    new DOMException(
      'Connection to Indexed Database server lost. Refresh the page',
      'UnknownError',
    ),
  );
  expect((await repository.list()).assessments).toHaveLength(1);
});

describe('the database was deleted under an open page', () => {
  beforeEach(async () => {
    await repository.save('pruefung-1', [written('nur noch hier', 1, '1')]);
  });

  it('whatever is done says so, and nothing empty is made in its place', async () => {
    const whole = await repository.everything('pruefung-1');
    await Dexie.delete('cut');
    expect(await kindOf(repository.save('pruefung-1', [written('weg', 2, '1')]))).toBe('deleted');
    expect(await kindOf(repository.list())).toBe('deleted');
    expect(await kindOf(repository.restore([{ whole, at: stamp.at }]))).toBe('deleted');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('cut');
  });

  it('what the page holds is written back as a whole; a second window changes nothing of it', async () => {
    const held = await repository.everything('pruefung-1');
    const rest = { ...held, log: [] };
    await Dexie.delete('cut');
    expect(await repository.writeBack([rest], stamp.at)).toEqual([]);
    expect(await repository.everything('pruefung-1')).toMatchObject({
      assessment: { ...held.assessment, restoredAt: stamp.at },
      sheets: held.sheets,
      log: [],
    });
    await repository.save('pruefung-1', [written('neuer', 3, '1')]);
    const now = await repository.everything('pruefung-1');
    expect(await repository.writeBack([rest], later(9).at)).toEqual(['pruefung-1']);
    expect(await repository.everything('pruefung-1')).toEqual(now);
  });

  it('under a lock it is written back under that lock, and nothing of it lies there plain', async () => {
    const { record, keys } = await makeLock(PASSPHRASE, 15, QUICK);
    await encryptDevice(database, { record, keys });
    database.close();
    expect(
      await kindOf((await openDatabase({ name: 'cut' })).connected(() => Promise.resolve())),
    ).toBe('locked');
    const sealed = await openSealed(record, keys, { name: 'cut' });
    const own = new AssessmentRepository(sealed);
    const held = await own.everything('pruefung-1');
    await Dexie.delete('cut');
    expect(await kindOf(own.list())).toBe('deleted');
    await own.writeBack([held], stamp.at);
    expect((await own.everything('pruefung-1')).sheets).toEqual(held.sheets);
    sealed.close();
    expect(await readLock('cut')).toEqual(record);
  });

  it('a full disk leaves nothing half and nothing pretended', async () => {
    const rest = await repository.everything('pruefung-1');
    await Dexie.delete('cut');
    failToWrite(database.sheets);
    expect(await kindOf(repository.writeBack([rest], stamp.at))).toBe('quota');
    expect(await repository.list()).toEqual({ assessments: [], unreadable: [] });
  });
});

it('every text that one of two windows overwrote stands in the history', async () => {
  const other = new AssessmentRepository(database);
  for (let step = 0; step < 6; step += 1) {
    await repository.save('pruefung-1', [written(`hier ${String(step)}`, 10 * step, '1')]);
    await other.save('pruefung-1', [written(`dort ${String(step)}`, 10 * step + 5, '2')]);
  }
  const texts = (await repository.history('pruefung-1', place)).flatMap(({ from, to }) => [
    from,
    to,
  ]);
  for (let step = 0; step < 6; step += 1)
    expect(texts).toEqual(expect.arrayContaining([`hier ${String(step)}`, `dort ${String(step)}`]));
});
