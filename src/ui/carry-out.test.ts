/** Promise: an action is planned from what stands on the disk, and counts as done only when it is written. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { planSplit } from '$domain/structure/structure-plan';
import { AssessmentRepository } from '$storage/assessment-repository';
import { openDatabase, type AppDatabase } from '$storage/database';
import { sampleAssessment } from '$domain/record/data.fixture';
import { failToWrite } from '$storage/repository.fixture';
import type { AssessmentSession } from './assessment-session.svelte';
import { answer, openWindow, pc, SAMPLE_ID } from './session.fixture';

let database: AppDatabase;
let repository: AssessmentRepository;
beforeEach(async () => {
  database = await openDatabase({ name: 'carry-out' });
  repository = new AssessmentRepository(database);
  await repository.create(sampleAssessment());
});
afterEach(async () => {
  database.close();
  await Dexie.delete('carry-out');
});
const open = (): Promise<AssessmentSession> => openWindow(repository);

/** Splits four PCs off, as long as there are more than four. */
const splitFour = (session: AssessmentSession, newId: string) =>
  session.carryOut(() => {
    const object = session.assessment.targetObjects.find(({ id }) => id === 'a');
    if ((object?.count ?? 0) <= 4) return undefined;
    const split = { objectId: 'a', newId, title: newId, count: 4 };
    return planSplit(session.assessment, session.answers(), split);
  }, 'split');
const counts = ({ assessment }: AssessmentSession): unknown[] =>
  assessment.targetObjects.flatMap(({ count }) => count ?? []).toSorted((a, b) => a - b);

it('two windows that split ten PCs by four each leave two, and a third split is refused', async () => {
  const [one, other] = [await open(), await open()];
  await one.carryOut(() => ({ changes: [{ kind: 'add', object: pc('a', 10) }], answers: [] }));
  await other.catchUp();
  expect(await Promise.all([splitFour(one, 'b'), splitFour(other, 'c')])).toEqual([true, true]);
  await Promise.all([one.catchUp(), other.catchUp()]);
  expect([counts(one), counts(other), counts(await open())]).toEqual(Array(3).fill([2, 4, 4]));
  expect(await splitFour(one, 'd')).toBe(false);
  expect(one.actions.failure).toBe('overtaken');
  expect(counts(await open())).toEqual([2, 4, 4]);
});

it('what could not be written is neither shown nor said, and can be tried again', async () => {
  const session = await open();
  const add = () =>
    session.carryOut(
      () => ({ changes: [{ kind: 'add', object: pc('a', 10) }], answers: [] }),
      'import',
    );
  const full = vi.spyOn(database.assessments, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await add()).toBe(false);
  expect(session.actions.failure).toMatchObject({ kind: 'quota' });
  expect(counts(session)).toEqual([]);
  expect(session.undoDesk.action).toBeUndefined();
  expect(session.unsaved()).toEqual([]);
  expect(await database.changes.count()).toBe(0);
  full.mockRestore();
  expect(await add()).toBe(true);
  expect(session.actions.failure).toBeUndefined();
  expect(session.undoDesk.action).toBe('import');
  expect(counts(await open())).toEqual([10]);
});

it('an action waits for what was typed before it, and is not carried out without it', async () => {
  const session = await open();
  failToWrite(database.sheets);
  session.change(answer('informationsverbund', 'davor'));
  const plan = vi.fn(() => ({ changes: [], answers: [] }));
  expect(await session.carryOut(plan)).toBe(false);
  expect(plan).not.toHaveBeenCalled();
  expect(session.actions.failure).toBe('unsaved');
});

it('what is typed while an action is under way stays', async () => {
  const session = await open();
  const action = session.carryOut(() => ({
    changes: [{ kind: 'add', object: pc('a', 10) }],
    answers: [],
  }));
  session.change(answer('informationsverbund', 'währenddessen'));
  expect(await action).toBe(true);
  expect(await session.flush()).toBe(true);
  const again = await open();
  expect(counts(again)).toEqual([10]);
  expect([...again.answers().values()].flatMap((sheet) => Object.values(sheet))).toMatchObject([
    { note: 'währenddessen' },
  ]);
});

it('undoing is an action too: it leaves what another window changed since', async () => {
  const [one, other] = [await open(), await open()];
  await one.carryOut(
    () => ({ changes: [{ kind: 'add', object: pc('a', 10) }], answers: [] }),
    'import',
  );
  await other.catchUp();
  other.change(answer('a', 'dort beantwortet'));
  expect(await other.flush()).toBe(true);
  expect(await one.undo('zurück')).toBe(true);
  expect(one.undoDesk.result).toBe('kept');
  const { targetObjects } = (await open()).assessment;
  expect(targetObjects.find(({ id }) => id === 'a')?.retired).toMatchObject({ reason: 'zurück' });
});

it('nothing is carried out in an assessment that was replaced from a backup', async () => {
  const session = await open();
  const whole = await repository.everything(SAMPLE_ID);
  const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
  await repository.restore([{ whole, at: '2026-11-30T12:00:00.000Z', safetyCopy }]);
  const plan = vi.fn(() => ({ changes: [], answers: [] }));
  expect(await session.carryOut(plan)).toBe(false);
  expect([session.replaced, plan.mock.calls]).toEqual([true, []]);
});
