/** A file merged into what stands on the (in-memory) disk: all of it in one transaction, or nothing. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change, ChangePart } from '$domain/change/change';
import { ChangeClock } from '$domain/change/stamp';
import { compareSides } from '$domain/merge/compare-sides';
import type { Decision, Decisions } from '$domain/merge/decided-parts';
import { seenOf } from '$domain/merge/field-verdict';
import { NOBODY } from '$domain/merge/merge.fixture';
import { ourSide, theirSide } from '$domain/merge/merge-side';
import { undoMergeParts } from '$domain/merge/undo-merge';
import { MergeOutdated, type MergeRequest } from './merge-into';
import type { WholeAssessment } from './whole-assessment';
import {
  failToWrite,
  kindOf,
  later,
  note,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';

const ID = 'pruefung-1';
const AT = '2026-11-30T12:00:00.000Z';
let ours: SampleStorage;
let theirs: SampleStorage;
let asked = 0;

beforeEach(async () => {
  [ours, theirs] = [await openSampleStorage('ours'), await openSampleStorage('theirs')];
  asked = 0;
});
afterEach(() => Promise.all([ours.close(), theirs.close()]));

const by = (device: string, change: number, ...parts: ChangePart[]): Change => ({
  stamp: { ...later(change), by: device, device: `${device}.1` },
  parts,
});
const noteOf = async (requirementId: string): Promise<unknown> => {
  const sheets = await ours.repository.sheets(ID);
  return sheets[0]?.answers[requirementId]?.note;
};
const file = (): Promise<WholeAssessment> => theirs.repository.everything(ID);

async function decided(decision: Decision): Promise<Decisions> {
  const [here, there] = [await ours.repository.everything(ID), await file()];
  const { items } = compareSides(ourSide(here), theirSide(there));
  return new Map(items.map((item) => [item.id, { decision, seen: seenOf(item) }]));
}

async function request(decisions: Decisions = new Map()): Promise<MergeRequest> {
  const clock = new ChangeClock('hier.1', () => Date.parse(AT) + (asked += 1));
  return {
    theirs: await file(),
    selection: { ...NOBODY, decisions, withDeletions: false },
    making: { clock, actor: { at: AT, by: 'Albers' } },
  };
}

it('answers, log and decisions of both sides are there, and a snapshot; a second time nothing happens', async () => {
  const common = by('hier', -700_000, note('A1', 'gemeinsam'));
  for (const side of [ours, theirs]) await side.repository.save(ID, [common]);
  await ours.repository.save(ID, [by('hier', 2, note('A1', 'Keller'))]);
  await theirs.repository.save(ID, [
    by('dort', 3, note('A1', 'Dachgeschoss')),
    by('dort', 4, note('A2', 'neu')),
  ]);
  ours.notices.length = 0;
  const plan = await ours.repository.merge(await request(await decided('both')));
  expect(plan.comparison).toMatchObject({ answers: 2, same: 0 });
  expect(await noteOf('A1')).toBe('Keller\n\nDachgeschoss');
  expect(await noteOf('A2')).toBe('neu');
  const edits = await ours.repository.history(ID, {
    objectId: 'informationsverbund',
    moduleId: 'ORP.1',
    requirementId: 'A1',
  });
  expect(edits.map(({ to, by: who }) => [to, who])).toEqual([
    ['Keller\n\nDachgeschoss', 'Albers'],
    ['Dachgeschoss', 'dort'],
    ['Keller', 'hier'],
    ['gemeinsam', 'hier'],
  ]);
  expect(ours.notices).toMatchObject([
    { assessmentId: ID, list: true, changes: [{ stamp: { by: 'dort' } }, {}, {}] },
  ]);
  expect(await ours.repository.snapshots.list(ID)).toMatchObject([{ kind: 'merge', answers: 1 }]);

  const again = await ours.repository.merge(await request());
  expect(again.entries).toEqual([]);
  expect(await ours.repository.snapshots.list(ID)).toHaveLength(1);
});

it('a conflict that arose since the preview: nothing is written', async () => {
  await theirs.repository.save(ID, [by('dort', 3, note('A1', 'Dachgeschoss'))]);
  const wanted = await request(await decided('theirs'));
  await ours.repository.save(ID, [by('hier', 2, note('A1', 'inzwischen'))]);
  const before = await ours.repository.everything(ID);
  await expect(ours.repository.merge(wanted)).rejects.toThrow(MergeOutdated);
  expect(await ours.repository.everything(ID)).toEqual(before);
  expect(await ours.repository.snapshots.list(ID)).toEqual([]);
});

it('a full disk: nothing is written, no snapshot either', async () => {
  await theirs.repository.save(ID, [by('dort', 3, note('A1', 'neu'))]);
  const wanted = await request();
  failToWrite(ours.database.changes);
  expect(await kindOf(ours.repository.merge(wanted))).toBe('quota');
  expect(await ours.repository.sheets(ID)).toEqual([]);
  expect(await ours.repository.snapshots.list(ID)).toEqual([]);
});

it('what the file empties by the handful stays, unless the person asks for it', async () => {
  const names = ['A1', 'A2', 'A3', 'A4', 'A5'];
  const written = by('hier', 1, ...names.map((name) => note(name, name)));
  for (const side of [ours, theirs]) await side.repository.save(ID, [written]);
  await theirs.repository.save(ID, [
    by('dort', 2, ...names.map((name) => note(name, ''))),
    by('dort', 3, note('A6', 'neu')),
  ]);
  const plan = await ours.repository.merge(await request());
  expect(plan.withheld).toHaveLength(5);
  expect([await noteOf('A5'), await noteOf('A6')]).toEqual(['A5', 'neu']);
  const wanted = await request();
  const selection = { ...wanted.selection, withDeletions: true };
  await ours.repository.merge({ ...wanted, selection });
  expect([await noteOf('A5'), await noteOf('A6')]).toEqual(['', 'neu']);
});

it('what would not be read again does not get in; what the file says in full does, though its log is torn', async () => {
  await theirs.repository.save(ID, [by('dort', 3, note('A1', 'neu'))]);
  const wanted = await request();
  const tooLong = by('dort', 9, note('A2', 'x'.repeat(20_001)));
  const bad = {
    assessmentId: ID,
    cells: [],
    before: [],
    change: { ...tooLong, parts: [...tooLong.parts] },
  };
  await ours.repository.merge({ ...wanted, theirs: { ...wanted.theirs, log: [bad] } });
  expect([await noteOf('A1'), await noteOf('A2')]).toEqual(['neu', undefined]);
  // The window that slept reads it in the log.
  const { changes } = await ours.repository.changesSince(ID, 0);
  expect(changes).toMatchObject([{ stamp: { by: 'dort' }, parts: [{ value: 'neu' }] }]);
});

it('undone as one, except for what was written since', async () => {
  await theirs.repository.save(ID, [
    by('dort', 3, note('A1', 'neu')),
    by('dort', 4, note('A2', 'neu')),
  ]);
  const { undo } = await ours.repository.merge(await request());
  await ours.repository.save(ID, [by('hier', 9, note('A2', 'weiter'))]);
  const { record } = ourSide(await ours.repository.everything(ID));
  const parts = undoMergeParts(record, undo, { at: AT, by: '', reason: '' });
  await ours.repository.save(ID, [by('hier', 10, ...parts)]);
  expect([await noteOf('A1'), await noteOf('A2')]).toEqual([undefined, 'weiter']);
  expect((await ours.repository.merge(await request())).entries).toEqual([]);
});
