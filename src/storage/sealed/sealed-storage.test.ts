import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from '../assessment-repository';
import { change, later, openSampleStorage, type SampleStorage } from '../repository.fixture';
import { LOCK_ID, type LockRecord } from '../lock/lock-record';
import { fill, ID, letters, lockOff, lockOn, onDisk, sampleKeys, WORD } from './sealed.fixture';
import { openSealed } from '../lock/unlock';

const NAME = 'sealed-storage';
let storage: SampleStorage;

beforeEach(async () => {
  storage = await openSampleStorage(NAME);
});
afterEach(async () => {
  storage.database.close();
  await storage.close();
});

describe('with the lock on', () => {
  it('no record of any table can be read, whichever way it came there', async () => {
    await fill(storage.repository);
    const before = await onDisk(NAME);
    for (const [table, records] of Object.entries(before))
      // A table that is added later has to be filled here.
      if (table !== LOCK_ID) expect(records, table).not.toEqual([]);
    expect(letters(before)).toContain(WORD);

    await lockOn(storage);
    const encrypted = await onDisk(NAME);
    await fill(storage.repository);
    await storage.repository.duplicate(ID, { id: 'copy', at: later(2).at, copyTitle: (t) => t });
    for (const disk of [encrypted, await onDisk(NAME)])
      for (const [table, records] of Object.entries(disk)) {
        if (table === LOCK_ID) continue;
        for (const record of records) {
          expect(record, table).toHaveProperty('sealed');
          // What a person wrote, what was asked, where, when, by whom, how far.
          for (const word of [
            WORD,
            'ORP.1',
            'SYS.2.1',
            'informationsverbund',
            'note',
            '2026-',
            'sample.1',
          ])
            expect(letters(record), table).not.toContain(word);
        }
      }
  });

  it('everything is read as it is without, and after switching off it lies there as it did before', async () => {
    await fill(storage.repository);
    const everything = async () => {
      const { repository } = storage;
      const place = {
        objectId: 'informationsverbund',
        moduleId: 'ORP.1',
        requirementId: 'ORP.1.A1',
      };
      const [snapshot] = await repository.snapshots.list(ID);
      return {
        list: await repository.list(),
        whole: await repository.everything(ID),
        raw: await repository.raw(ID),
        history: await repository.history(ID, place),
        since: await repository.changesSince(ID, 1),
        count: await repository.countSince(ID, 1),
        end: await repository.logEnd(),
        snapshot,
        state: await repository.snapshots.read(ID, snapshot?.id ?? 0),
      };
    };
    const [plain, before] = [await everything(), await onDisk(NAME)];
    await lockOn(storage);
    expect(byPlace(await everything())).toEqual(byPlace(plain));
    await lockOff(storage);
    expect(await everything()).toEqual(plain);
    expect(await onDisk(NAME)).toEqual(before);
  });

  it('a snapshot keeps a sheet that has not changed only once', async () => {
    await lockOn(storage);
    await fill(storage.repository);
    const parts = await storage.database.snapshotParts.count();
    await storage.repository.snapshots.take(ID, { kind: 'hand', at: later(3).at });
    await storage.repository.snapshots.take(ID, { kind: 'hand', at: later(4).at });
    // One sheet was changed after the first.
    expect(await storage.database.snapshotParts.count()).toBe(parts + 1);
  });

  it('two windows that write at the same time lose nothing of each other', async () => {
    const database = await lockOn(storage);
    const keys = await sampleKeys(database.lockedBy);
    const other = await openSealed(database.lockedBy as LockRecord, keys, { name: NAME });
    const second = new AssessmentRepository(other);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? storage.repository : second).save(ID, [
          change(`ORP.1.A${String(index)}`, String(index)),
        ]),
      ),
    );
    const [sheet] = await storage.repository.sheets(ID);
    expect(
      Object.values(sheet?.answers ?? {})
        .map(({ note }) => Number(note))
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 20 }, (_, index) => index));
    other.close();
  });

  it('a damaged record is one that cannot be read, and a record in the place of another is damaged', async () => {
    await fill(storage.repository);
    await storage.repository.create({ ...sampleAssessment(), id: 'second' });
    await lockOn(storage);
    const raw = await new Dexie(NAME).open();
    const one = (await raw.table('assessments').get(ID)) as object;
    await raw.table('assessments').put({ ...one, id: 'second' });
    raw.close();
    const { assessments, unreadable } = await storage.repository.list();
    expect(assessments.map(({ id }) => id)).toEqual([ID]);
    expect(unreadable).toEqual([{ id: 'second', title: 'second' }]);
    await storage.repository.remove('second');
    expect((await storage.repository.list()).unreadable).toEqual([]);
  });

  it('what is hashed is looked up, but neither sorted nor read', async () => {
    const { sheets, changes } = await lockOn(storage);
    await expect(
      sheets
        .where('[assessmentId+objectId+moduleId]')
        .between([ID, 'a', 'a'], [ID, 'z', 'z'])
        .toArray(),
    ).rejects.toThrow(/no order/);
    await storage.repository.save(ID, [change('ORP.1.A1', 'x')]);
    await expect(changes.orderBy('cells').keys()).rejects.toThrow(/not read/);
  });
});

/** Sheets are sorted by hashed ids when locked. */
function byPlace<
  T extends { whole: { sheets: { moduleId: string }[] }; raw: { sheets: unknown[] } },
>(all: T): T {
  const sorted = <S>(sheets: S[]): S[] =>
    sheets.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return {
    ...all,
    whole: { ...all.whole, sheets: sorted(all.whole.sheets) },
    raw: { ...all.raw, sheets: sorted(all.raw.sheets) },
  };
}
