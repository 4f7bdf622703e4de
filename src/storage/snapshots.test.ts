import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { Change } from '$domain/change/change';
import { ChangeClock } from '$domain/change/stamp';
import { defineVersions, LATEST_VERSION } from './migrations';
import {
  change,
  changeOf,
  failToWrite,
  kindOf,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';
import {
  AUTOMATIC_KEPT,
  snapshotTables,
  takeSnapshot,
  writeSnapshot,
  type Taking,
} from './snapshots';

const AT = '2026-11-30T12:00:00.000Z';
const ID = 'pruefung-1';
const BY_HAND: Taking = { kind: 'hand', at: AT, by: 'Sabine Łukasik', name: 'Vor der Begehung' };
const BEFORE_MERGE: Taking = { kind: 'merge', at: AT };
let storage: SampleStorage;
beforeEach(async () => {
  storage = await openSampleStorage('test-snapshots');
});
afterEach(() => storage.close());

/** What is on the disk now. */
async function state() {
  const { assessment, sheets } = await storage.repository.everything(ID);
  return { assessment, sheets };
}

const numberOfParts = () => storage.database.snapshotParts.count();

it('whatever was written before and after: a snapshot is the state of its moment, to the last field', async () => {
  const aStep = fc.record({
    module: fc.constantFrom('ORP.1', 'ORP.2', 'SYS.2.1'),
    text: fc.constantFrom('', 'Łódź', 'ja\nnein'),
    take: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 12 }), async (steps) => {
      await storage.close();
      storage = await openSampleStorage('test-snapshots');
      const { repository } = storage;
      const taken = new Map<number, Awaited<ReturnType<typeof state>>>();
      for (const { module, text, take } of steps) {
        await repository.save(ID, [change('A1', text, module)]);
        if (take) taken.set(await repository.snapshots.take(ID, BY_HAND), await state());
      }
      for (const [id, then] of taken) {
        const { assessment, sheets } = await repository.snapshots.read(ID, id);
        expect(sheets).toEqual(then.sheets);
        // The instant of the last answer lies beside the record.
        expect({ ...assessment, changedAt: '' }).toEqual({ ...then.assessment, changedAt: '' });
      }
      // Removed one by one, each leaves the others as they are.
      for (const id of taken.keys()) {
        await repository.snapshots.remove(ID, id);
        taken.delete(id);
        for (const [left, then] of taken)
          expect((await repository.snapshots.read(ID, left)).sheets).toEqual(then.sheets);
      }
      expect(await numberOfParts()).toBe(0);
    }),
    { numRuns: 15 },
  );
});

it('one more costs only what was changed since, and the list says when, by whom and how much', async () => {
  const { repository } = storage;
  for (const module of ['ORP.1', 'ORP.2', 'ORP.3'])
    await repository.save(ID, [change('A1', 'da', module)]);
  await repository.snapshots.take(ID, BY_HAND);
  expect(await numberOfParts()).toBe(4);
  await repository.snapshots.take(ID, BEFORE_MERGE);
  expect(await numberOfParts()).toBe(4);
  await repository.save(ID, [change('A1', 'anders', 'ORP.2')]);
  const logEnd = await repository.logEnd();
  await repository.snapshots.take(ID, BY_HAND);
  expect(await numberOfParts()).toBe(5);
  const [newest, ...others] = await repository.snapshots.list(ID);
  expect(newest).toMatchObject({ ...BY_HAND, answers: 3, logEnd });
  expect(others.map(({ kind }) => kind)).toEqual(['merge', 'hand']);
  expect(await repository.snapshots.list('andere')).toEqual([]);
});

it('of the automatic ones the newest ten are kept, of the others all', async () => {
  const { repository } = storage;
  await repository.snapshots.take(ID, BY_HAND);
  await repository.snapshots.take(ID, { ...BY_HAND, kind: 'release', name: '1.0' });
  const automatic: number[] = [];
  for (let index = 0; index < AUTOMATIC_KEPT + 3; index += 1) {
    await repository.save(ID, [change('A1', `Stand ${String(index)}`)]);
    automatic.push(await repository.snapshots.take(ID, BEFORE_MERGE));
  }
  const kept = await repository.snapshots.list(ID);
  expect(kept.filter(({ kind }) => kind === 'merge').map(({ id }) => id)).toEqual(
    automatic.slice(-AUTOMATIC_KEPT).reverse(),
  );
  expect(kept.filter(({ kind }) => kind !== 'merge')).toHaveLength(2);
  // One record, the sheet in ten forms: what only the dropped ones held is gone.
  expect(await numberOfParts()).toBe(1 + AUTOMATIC_KEPT);
});

describe('inside a running transaction', () => {
  it('a snapshot and what follows are both there or neither', async () => {
    const { database, repository } = storage;
    const before = await state();
    const running = database.transaction('rw', snapshotTables(database), async () => {
      await takeSnapshot(database, ID, BEFORE_MERGE);
      await database.assessments.update(ID, { title: 'halb' });
      throw new Error('abgebrochen');
    });
    await expect(running).rejects.toThrow('abgebrochen');
    expect(await repository.snapshots.list(ID)).toEqual([]);
    expect(await numberOfParts()).toBe(0);
    expect(await state()).toEqual(before);
  });

  it('a migration keeps what it is about to rewrite', async () => {
    const { database, repository } = storage;
    await repository.save(ID, [change('A1', 'vor der Umstellung')]);
    const before = await state();
    database.close();
    const next = new Dexie('test-snapshots');
    defineVersions(next);
    next
      .version(LATEST_VERSION + 1)
      .stores({})
      .upgrade(async (transaction) => {
        await writeSnapshot(transaction, ID, { kind: 'migration', at: AT });
        await transaction.table('sheets').clear();
      });
    await next.open();
    expect(await next.table('sheets').count()).toBe(0);
    const values = (await next.table('snapshotParts').toArray()) as { value: unknown }[];
    expect(values.map(({ value }) => value)).toEqual([
      { ...before.assessment, changedAt: expect.any(String) as string },
      ...before.sheets,
    ]);
    next.close();
  });
});

it('restoring over an assessment and repairing it keep a snapshot of what stood there, unreadable parts too', async () => {
  const { database, repository } = storage;
  const file = await repository.everything(ID);
  await repository.save(ID, [change('A1', 'von heute')]);
  const today = await state();
  const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
  await repository.restore([{ whole: file, at: AT, safetyCopy }]);
  await database.assessments.update(ID, { inhabitants: 'viele' });
  await repository.repair(ID, AT);
  const [repair, restore] = await repository.snapshots.list(ID);
  expect([repair?.kind, restore?.kind]).toEqual(['repair', 'restore']);
  expect((await repository.snapshots.read(ID, restore?.id ?? 0)).sheets).toEqual(today.sheets);
  const raw = await database.snapshotParts.get(repair?.record ?? 0);
  expect(raw?.value).toMatchObject({ inhabitants: 'viele' });
});

it('a full disk says so and leaves nothing half; a missing one and one of another assessment are refused', async () => {
  const { database, repository } = storage;
  await repository.create(sampleAssessment({ id: 'andere' }));
  const id = await repository.snapshots.take(ID, BY_HAND);
  expect(await kindOf(repository.snapshots.read('andere', id))).toBe('gone');
  expect(await kindOf(repository.snapshots.take('niemand', BY_HAND))).toBe('gone');
  await repository.save(ID, [changeOf({ on: 'assessment', field: 'title', value: 'neu' })]);
  failToWrite(database.snapshots);
  expect(await kindOf(repository.snapshots.take(ID, BY_HAND))).toBe('quota');
  expect(await numberOfParts()).toBe(1);
  await database.snapshotParts.clear();
  expect(await kindOf(repository.snapshots.read(ID, id))).toBe('corrupt');
});

it('deleting an assessment deletes its snapshots and nobody else’s', async () => {
  const { repository } = storage;
  await repository.create(sampleAssessment({ id: 'andere' }));
  await repository.snapshots.take('andere', BY_HAND);
  await repository.snapshots.take(ID, BY_HAND);
  await repository.remove(ID);
  expect(await repository.snapshots.list(ID)).toEqual([]);
  expect(await repository.snapshots.list('andere')).toHaveLength(1);
  expect(await numberOfParts()).toBe(1);
});

describe('going back', () => {
  const making = () => ({
    clock: new ChangeClock('zurueck.1', () => Date.parse(AT)),
    actor: { at: AT, by: 'Sabine Łukasik' },
  });
  const note = async (module: string) =>
    (await storage.repository.sheets(ID)).find(({ moduleId }) => moduleId === module)?.answers.A1
      ?.note;

  it('writes what was there then as a change, with its entry in the log, told to other windows, after a snapshot of today', async () => {
    const { repository, notices } = storage;
    await repository.save(ID, [change('A1', 'damals', 'ORP.1')]);
    const id = await repository.snapshots.take(ID, BY_HAND);
    await repository.save(ID, [change('A1', 'heute', 'ORP.1'), change('A1', 'neu', 'ORP.2')]);
    const [today, logEnd] = [await state(), await repository.logEnd()];
    const changes = await repository.snapshots.goBack(ID, id, making());
    expect([await note('ORP.1'), await note('ORP.2')]).toEqual(['damals', undefined]);
    expect((await repository.changesSince(ID, logEnd)).changes).toEqual(changes);
    expect(notices.at(-1)?.changes).toEqual(changes);
    const { entries } = await repository.log.step(ID, Infinity, 1);
    expect(entries[0]?.act).toBe('back');
    const [before] = await repository.snapshots.list(ID);
    expect(before).toMatchObject({ kind: 'back', by: 'Sabine Łukasik' });
    const kept = await repository.snapshots.read(ID, before?.id ?? 0);
    expect(kept.sheets).toEqual(today.sheets);
    // Nothing differs any more: nothing is written, and no snapshot is taken.
    expect(await repository.snapshots.goBack(ID, id, making())).toEqual([]);
    expect(await repository.snapshots.list(ID)).toHaveLength(2);
  });

  it('is exact also where entries of the log became one since, and never becomes one with what was written around it', async () => {
    const { repository } = storage;
    const [first, second, third, fourth] = ['a', 'ab', 'abc', 'ad'].map((text) =>
      change('A1', text),
    );
    const written = async (one: Change | undefined) => repository.save(ID, one ? [one] : []);
    await written(first);
    const id = await repository.snapshots.take(ID, BY_HAND);
    await written(second);
    await written(third);
    expect((await repository.everything(ID)).log).toHaveLength(1);
    // The same person in the same window, at the same moment.
    const clock = new ChangeClock('sample.1', () => Date.parse(third?.stamp.at ?? ''));
    const actor = { at: third?.stamp.at ?? '', by: '' };
    const [back] = await repository.snapshots.goBack(ID, id, { clock, actor });
    expect(await note('ORP.1')).toBe('a');
    await written(fourth && { ...fourth, stamp: clock.stamp('', back?.stamp) });
    const values = (await repository.everything(ID)).log.map(
      ({ change: { parts } }) => parts[0]?.value,
    );
    expect(values).toEqual(['abc', 'a', 'ad']);
  });

  it('leaves everything as it is if the disk refuses in the middle', async () => {
    const { database, repository } = storage;
    const id = await repository.snapshots.take(ID, BY_HAND);
    await repository.save(ID, [change('A1', 'heute')]);
    const today = await state();
    failToWrite(database.changes);
    expect(await kindOf(repository.snapshots.goBack(ID, id, making()))).toBe('quota');
    expect(await state()).toEqual(today);
    expect(await repository.snapshots.list(ID)).toHaveLength(1);
  });
});

it('a release keeps a snapshot of what was released, in the transaction that writes it; a draft keeps none', async () => {
  const { repository } = storage;
  const record = (id: string, releasedBy: string) =>
    repository.carryOut(ID, 0, () =>
      changeOf(
        { on: 'version', id, field: 'name', value: '1.0' },
        { on: 'version', id, field: 'releasedBy', value: releasedBy },
        { on: 'version', id, field: 'at', value: AT },
        { on: 'version', id, field: 'by', value: '' },
        { on: 'version', id, field: 'note', value: '' },
        { on: 'version', id, field: 'releasedOn', value: '' },
        { on: 'version', id, field: 'tally', value: {} },
      ),
    );
  await record('entwurf', '');
  expect(await repository.snapshots.list(ID)).toEqual([]);
  await record('freigabe', 'Bürgermeisterin Öztürk');
  const [released, ...others] = await repository.snapshots.list(ID);
  expect([released?.kind, released?.name, others.length]).toEqual(['release', '1.0', 0]);
  const { assessment } = await repository.snapshots.read(ID, released?.id ?? 0);
  expect(assessment).toEqual((await state()).assessment);
});

it('a part that was lost is not taken for kept by the next snapshot', async () => {
  const { database, repository } = storage;
  await repository.save(ID, [change('A1', 'da')]);
  await repository.snapshots.take(ID, BY_HAND);
  await database.snapshotParts.clear();
  const id = await repository.snapshots.take(ID, BY_HAND);
  expect((await repository.snapshots.read(ID, id)).sheets).toEqual((await state()).sheets);
});
