import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSampleStorage, type SampleStorage } from '$storage/repository.fixture';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { answer, module, openWindow, pc, requirementId, SAMPLE_ID } from '$ui/session.fixture';
import { compareStates, type Comparison } from './compared-states';

const AT = '2026-11-30T12:00:00.000Z';
let storage: SampleStorage;
let window: AssessmentSession;
beforeEach(async () => {
  storage = await openSampleStorage('test-compared');
  window = await openWindow(storage.repository);
});
afterEach(() => storage.close());

const take = async (): Promise<number> => {
  await window.flush();
  return storage.repository.snapshots.take(SAMPLE_ID, { kind: 'hand', at: AT, name: 'damals' });
};
const compare = (id: number, other?: number): Promise<Comparison> =>
  compareStates(window, storage.repository, {
    snapshotId: String(id),
    otherId: other === undefined ? undefined : String(other),
  });
const yes = (objectId: string) =>
  ({ objectId, moduleId: module.id, requirementId, field: 'status', value: 'ja' }) as const;

/** A PC is answered, a snapshot taken, another PC added and answered. */
async function story(): Promise<number> {
  await window.carryOut(() => ({ changes: [{ kind: 'add', object: pc('o1', 1) }], answers: [] }));
  window.change(yes('o1'));
  const id = await take();
  await window.carryOut(() => ({ changes: [{ kind: 'add', object: pc('o2', 1) }], answers: [] }));
  window.change(yes('o2'));
  window.change(answer('o1', 'eine Notiz'));
  await window.flush();
  return id;
}

describe('two states', () => {
  it('are counted as every screen counts: each has the figures it had', async () => {
    await window.carryOut(() => ({ changes: [{ kind: 'add', object: pc('o1', 1) }], answers: [] }));
    window.change(yes('o1'));
    const then = { ...window.coverage.whole };
    const id = await take();
    await window.carryOut(() => ({ changes: [{ kind: 'add', object: pc('o2', 1) }], answers: [] }));
    const { before, after, modules } = await compare(id);
    expect(before.coverage.whole).toEqual(then);
    expect(after.coverage.whole).toEqual(window.coverage.whole);
    const row = modules.find((one) => one.module.id === module.id);
    const applicable = module.requirements.length;
    expect([row?.before?.applicable, row?.after?.applicable]).toEqual([applicable, 2 * applicable]);
  });

  it('are the same as themselves, and the other way round they are mirrored', async () => {
    const id = await story();
    const today = await take();
    expect((await compare(id, id)).differences).toEqual([]);
    expect((await compare(today)).differences).toEqual([]);
    const there = (await compare(id, today)).differences;
    const back = (await compare(today, id)).differences;
    expect(there.length).toBeGreaterThan(3);
    expect(there).toEqual(
      expect.arrayContaining(back.map(({ before, after }) => ({ before: after, after: before }))),
    );
  });
});

it('what one window goes back to, the other shows', async () => {
  const id = await story();
  const other = await openWindow(storage.repository);
  const actor = { at: new Date().toISOString(), by: '' };
  const { snapshots } = storage.repository;
  const changes = await snapshots.goBack(SAMPLE_ID, id, { clock: window.clock, actor });
  await window.hear(changes);
  await other.hear(storage.notices.at(-1)?.changes ?? []);
  for (const one of [window, other]) {
    expect(one.assessment.targetObjects.map((object) => object.id)).not.toContain('o2');
    expect(one.answer('o1', module.id, requirementId)?.note).toBeUndefined();
    expect(one.answer('o1', module.id, requirementId)?.status).toBe('ja');
  }
  expect((await compare(id)).differences).toEqual([]);
});
