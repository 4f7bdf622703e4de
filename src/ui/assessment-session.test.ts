/** The open assessment on a real (in-memory) database: structure and answers reach the disk in the right order. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { releaseStateOf } from '$domain/document/document-versions';
import { planMerge, planSplit } from '$domain/structure/structure-plan';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { AssessmentRepository } from '$storage/assessment-repository';
import { openDatabase, type AppDatabase } from '$storage/database';
import { AnswerSheets } from './answer-sheets.svelte';
import type { AssessmentSession } from './assessment-session.svelte';
import { answer, module, openWindow, pc, requirementId } from './session.fixture';

let database: AppDatabase;
let repository: AssessmentRepository;
beforeEach(async () => {
  database = await openDatabase({ name: 'session-test' });
  repository = new AssessmentRepository(database);
  await repository.create(sampleAssessment());
});
afterEach(async () => {
  database.close();
  await Dexie.delete('session-test');
});

const open = (): Promise<AssessmentSession> => openWindow(repository);

it('actions in quick succession reach the disk in order', async () => {
  const session = await open();
  session.changeStructure({ kind: 'add', object: pc('a', 12) });
  session.change(answer('a', 'Image'));
  await session.carryOut(() =>
    planSplit(session.assessment, session.answers(), {
      objectId: 'a',
      newId: 'b',
      title: 'PC b',
      count: 2,
    }),
  );
  expect(session.answer('b', module.id, requirementId)?.note).toBe('Image');
  session.change(answer('b', 'anders'));
  await session.carryOut(() =>
    planMerge(session.assessment, session.answers(), { from: 'b', into: 'a', reason: 'gleich' }),
  );
  session.change(answer('a', 'zuletzt'));
  expect(await session.flush()).toBe(true);
  const again = await open();
  const structureOf = ({ assessment }: AssessmentSession): unknown =>
    assessment.targetObjects.map(({ id, title, count, retired }) => [
      id,
      title,
      count,
      retired?.mergedInto,
    ]);
  expect(structureOf(again)).toEqual(structureOf(session));
  expect(structureOf(again)).toHaveLength(3);
  expect(again.answer('a', module.id, requirementId)?.note).toBe('zuletzt');
  expect(again.answer('b', module.id, requirementId)?.note).toBe('anders');
  expect(again.coverage.whole).toEqual(session.coverage.whole);
});

it('a keystroke reads only its own sheet, never all of them', async () => {
  const session = await open();
  const through = vi.spyOn(AnswerSheets.prototype, Symbol.iterator);
  session.change(answer(WHOLE_SCOPE_ID, 'M'));
  session.changeDetail({ field: 'sites', value: 'R' });
  expect(through).not.toHaveBeenCalled();
  session.answers();
  expect(through).toHaveBeenCalledOnce();
  through.mockRestore();
  expect(await session.flush()).toBe(true);
});

it('a release does not cover what is answered at the same instant', async () => {
  const session = await open();
  const version = { id: 'v1', name: '1.0', releasedBy: 'Bürgermeisterin Öztürk' };
  session.changeStructure({ kind: 'documentVersion', version });
  expect(releaseStateOf(session.assessment, session.answers())).toBe('released');
  session.change(answer(WHOLE_SCOPE_ID, 'später'));
  expect(releaseStateOf(session.assessment, session.answers())).toBe('changed');
  expect(await session.flush()).toBe(true);
  const again = await open();
  expect(again.assessment.document?.versions).toHaveLength(1);
  expect(releaseStateOf(again.assessment, again.answers())).toBe('changed');
});

it('a release holds on the disk as it does on the screen, until a detail is changed', async () => {
  const session = await open();
  session.change(answer(WHOLE_SCOPE_ID, 'vorher'));
  session.changeStructure({
    kind: 'documentVersion',
    version: { id: 'v1', name: '1.0', releasedBy: 'Bürgermeisterin Öztürk' },
  });
  expect(await session.flush()).toBe(true);
  const again = await open();
  expect(releaseStateOf(again.assessment, again.answers())).toBe('released');
  again.changeDetail({ field: 'sites', value: 'Rathaus' });
  expect(releaseStateOf(again.assessment, again.answers())).toBe('changed');
  expect(await again.flush()).toBe(true);
  const later = await open();
  expect(releaseStateOf(later.assessment, later.answers())).toBe('changed');
});

it('changes from another window are applied without losing what is waiting here', async () => {
  const session = await open();
  const other = await open();
  other.changeStructure({ kind: 'add', object: pc('there', 3) });
  other.change(answer('there', 'dort'));
  await other.flush();
  session.changeStructure({ kind: 'add', object: pc('here', 5) });
  session.change(answer('here', 'hier'));
  // Both arrive before our own write is complete.
  await session.catchUp();
  const ids = (): string[] => session.assessment.targetObjects.map(({ id }) => id);
  expect(ids()).toEqual(expect.arrayContaining([WHOLE_SCOPE_ID, 'here', 'there']));
  expect(session.answer('here', module.id, requirementId)?.note).toBe('hier');
  expect(await session.flush()).toBe(true);
  await session.catchUp();
  expect(session.answer('there', module.id, requirementId)?.note).toBe('dort');
  expect((await open()).assessment.targetObjects).toHaveLength(3);
});

it('says whose clock is wrong, for stored changes and for those from another window', async () => {
  const session = await open();
  session.change(answer(WHOLE_SCOPE_ID, 'M'));
  await session.flush();
  expect(session.clock.ahead).toEqual([]);
  const nextYear = new Date(Date.now() + 366 * 24 * 60 * 60 * 1000).toISOString();
  const stamp = { at: nextYear, by: 'Öztürk', device: 'elsewhere.1' };
  const site = { on: 'assessment' as const, field: 'sites' as const, value: 'Rathaus' };
  await session.hear([{ stamp, parts: [site] }]);
  expect(session.clock.ahead).toMatchObject([{ own: false, by: 'Öztürk', at: nextYear }]);
  session.clock.noteSeen();
  await session.catchUp();
  expect(session.clock.ahead).toEqual([]);
  await repository.save('pruefung-1', [{ stamp, parts: [site] }]);
  expect((await open()).clock.ahead).toMatchObject([{ by: 'Öztürk' }]);
});

it('an object that needs the stock adds its modules as soon as the stock is loaded', async () => {
  const session = await open();
  session.changeStructure({ kind: 'add', object: { id: 'x', title: 'Linux', kind: 'linux' } });
  await session.loadStock();
  expect(
    session.applied.filter(({ object }) => object.id === 'x').map((pair) => pair.module.id),
  ).toEqual(['SYS.99']);
  session.change({ ...answer('x', 'ja'), moduleId: 'SYS.99' });
  expect(await session.flush()).toBe(true);
  expect(session.answer('x', 'SYS.99', requirementId)?.note).toBe('ja');
});

it('a failed write keeps structure and answers, and a retry saves both', async () => {
  const session = await open();
  database.close();
  const noConnection = vi.spyOn(database, 'connect').mockRejectedValue(new Error('no disk'));
  session.changeStructure({ kind: 'add', object: pc('a', 1) });
  session.change(answer('a', 'noch da'));
  expect(await session.flush()).toBe(false);
  expect(session.unsaved()).toHaveLength(2);
  noConnection.mockRestore();
  session.retry();
  expect(await session.flush()).toBe(true);
  expect((await open()).answer('a', module.id, requirementId)?.note).toBe('noch da');
});

it('a left-out module that something begins to carry is announced until seen or left out again', async () => {
  const session = await open();
  const choice = { leftOut: true, reason: 'gibt es nicht' };
  session.changeStructure({ kind: 'module', moduleId: module.id, choice });
  expect(session.reopened).toEqual([]);
  session.changeStructure({ kind: 'add', object: pc('a', 12) });
  expect(session.reopened).toMatchObject([{ moduleId: module.id, reason: 'gibt es nicht' }]);
  session.changeStructure({ kind: 'module', moduleId: module.id, choice });
  expect(session.reopened).toEqual([]);
  session.changeStructure({ kind: 'module', moduleId: module.id, choice: { leftOut: false } });
  session.noteReopenedSeen();
  expect(session.reopened).toEqual([]);
});

it('an assessment rewritten from a backup is announced, even to a window that slept, and not mixed in', async () => {
  await repository.save('pruefung-1', []);
  const whole = await repository.everything('pruefung-1');
  const session = await open();
  session.change(answer(WHOLE_SCOPE_ID, 'danach'));
  expect(await session.flush()).toBe(true);
  await session.catchUp();
  expect(session.replaced).toBe(false);
  const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
  await repository.restore([{ whole, at: '2026-11-30T12:00:00.000Z', safetyCopy }]);
  const other = await open();
  other.change(answer(WHOLE_SCOPE_ID, 'im wiederhergestellten Stand'));
  expect(await other.flush()).toBe(true);
  await session.catchUp();
  expect(session.replaced).toBe(true);
  expect(session.answer(WHOLE_SCOPE_ID, module.id, requirementId)?.note).toBe('danach');
  await other.catchUp();
  expect(other.replaced).toBe(false);
});

it('what is typed for an object retired elsewhere is on the disk, and counts again when it is revived', async () => {
  const session = await open();
  session.changeStructure({ kind: 'add', object: pc('a', 1) });
  await session.flush();
  const other = await open();
  const restructured = session.restructured;
  await other.carryOut(() => ({
    changes: [{ kind: 'retire', objectId: 'a', reason: 'abgebaut' }],
    answers: [],
  }));
  await session.catchUp();
  expect(session.restructured).toBe(restructured);
  expect(session.applied.some(({ object }) => object.id === 'a')).toBe(false);
  session.change(answer('a', 'noch getippt'));
  expect(await session.flush()).toBe(true);
  const again = await open();
  expect(again.answer('a', module.id, requirementId)?.note).toBe('noch getippt');
  await again.carryOut(() => ({ changes: [{ kind: 'revive', objectId: 'a' }], answers: [] }));
  expect(again.restructured).toBe(1);
  expect(again.applied.some(({ object }) => object.id === 'a')).toBe(true);
  expect(again.answer('a', module.id, requirementId)?.note).toBe('noch getippt');
});
