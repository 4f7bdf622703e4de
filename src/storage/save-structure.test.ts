import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerChange } from '../domain/assessment';
import { MAX_TEXT } from '../domain/fields';
import { changeAll, type StructureChange } from '../domain/structure/structure';
import { AssessmentRepository } from './assessment-repository';
import { change, kindOf, openProbeStorage, stamp, type ProbeStorage } from './probe-repository';

let database: ProbeStorage['database'];
let repository: ProbeStorage['repository'];
let notices: ProbeStorage['notices'];
let close: ProbeStorage['close'];

beforeEach(async () => {
  ({ database, repository, notices, close } = await openProbeStorage('structure-test'));
});
afterEach(() => close());

const planOf = (edit: StructureChange, answers: AnswerChange[] = []) => ({
  change: changeAll([edit], stamp),
  answers,
});

describe('structure', () => {
  const object = { id: 'o1', title: 'PC Rathaus', kind: 'client', count: 12 };
  const add = planOf({ kind: 'add', object }, [
    { ...change('SYS.2.1.A1', 'Image', 'SYS.2.1'), objectId: 'o1' },
  ]);

  it('is saved together with its answers, with stamp and history, and told as one', async () => {
    const written = await repository.saveStructure('pruefung-1', add, stamp);
    expect(written).toMatchObject([{ objectId: 'o1', moduleId: 'SYS.2.1', revision: 1 }]);
    const saved = await repository.get('pruefung-1');
    expect(saved.targetObjects.map(({ id }) => id)).toEqual(['informationsverbund', 'o1']);
    expect(saved.changedAt).toBe(stamp.at);
    const place = { objectId: 'o1', moduleId: 'SYS.2.1', requirementId: 'SYS.2.1.A1' };
    expect(await repository.history('pruefung-1', place)).toMatchObject([{ to: 'Image', by: '' }]);
    expect(notices.at(-1)).toEqual({ assessmentId: 'pruefung-1', sheets: [] });
  });

  it('saved twice is the same as once', async () => {
    await repository.saveStructure('pruefung-1', add, stamp);
    const once = await repository.get('pruefung-1');
    await repository.saveStructure('pruefung-1', add, stamp);
    expect(await repository.get('pruefung-1')).toEqual(once);
    const place = { objectId: 'o1', moduleId: 'SYS.2.1', requirementId: 'SYS.2.1.A1' };
    expect(await repository.history('pruefung-1', place)).toHaveLength(1);
  });

  it('is saved whole or not at all', async () => {
    await database.sheets.put({
      ...{ assessmentId: 'pruefung-1', objectId: 'o1', moduleId: 'SYS.2.1', revision: 1 },
      answers: 'broken' as never,
    });
    expect(await kindOf(repository.saveStructure('pruefung-1', add, stamp))).toBe('corrupt');
    const { targetObjects } = await repository.get('pruefung-1');
    expect(targetObjects.map(({ id }) => id)).toEqual(['informationsverbund']);
  });

  it('of two windows that change different fields of one object both are kept', async () => {
    await repository.saveStructure('pruefung-1', add, stamp);
    const other = new AssessmentRepository(database);
    const set = (field: 'title' | 'location', value: string) =>
      planOf({ kind: 'object', objectId: 'o1', field, value });
    await Promise.all([
      repository.saveStructure('pruefung-1', set('title', 'PC Bauhof'), stamp),
      other.saveStructure('pruefung-1', set('location', 'Bauhof'), stamp),
    ]);
    expect((await repository.get('pruefung-1')).targetObjects[1]).toMatchObject({
      ...{ title: 'PC Bauhof', location: 'Bauhof', count: 12 },
      changed: { title: stamp, location: stamp },
    });
  });

  it('of an assessment that is gone is refused', async () => {
    expect(await kindOf(repository.saveStructure('nobody', add, stamp))).toBe('gone');
    expect(await database.sheets.count()).toBe(0);
  });
});

describe('what a municipality decides about its document', () => {
  const version = {
    ...{ id: 'v1', name: '1.0', note: 'Erste Freigabe', tally: { applicable: 3, yes: 1 } },
    ...{ releasedBy: 'Bürgermeisterin Öztürk', releasedOn: '2026-11-21' },
  };
  const changes: StructureChange[] = [
    { kind: 'documentText', name: 'intro/plan', text: 'Erst das Wichtige.\n\nDann der Rest.' },
    { kind: 'documentText', name: 'goals', text: '' },
    { kind: 'documentParts', order: ['plan', 'summary'], off: ['glossary', 'later'] },
    { kind: 'documentVersion', version },
  ];
  const saveAll = async (all: readonly StructureChange[] = changes): Promise<void> => {
    for (const one of all) await repository.saveStructure('pruefung-1', planOf(one), stamp);
  };

  it('is read back as it was saved, and touches nothing else', async () => {
    const before = await repository.get('pruefung-1');
    await saveAll();
    const { document, ...rest } = await repository.get('pruefung-1');
    expect(document).toEqual({
      texts: { 'intro/plan': 'Erst das Wichtige.\n\nDann der Rest.', goals: '' },
      order: ['plan', 'summary'],
      off: ['glossary', 'later'],
      versions: [{ ...version, ...stamp }],
      changed: { 'text/intro/plan': stamp, 'text/goals': stamp, parts: stamp },
    });
    expect(rest).toEqual({ ...before, changedAt: stamp.at });
  });

  it('saved again after a failure is the same as once', async () => {
    await saveAll();
    const once = await repository.get('pruefung-1');
    await saveAll();
    expect(await repository.get('pruefung-1')).toEqual(once);
  });

  it('of two windows that write different texts and versions all are kept', async () => {
    const other = new AssessmentRepository(database);
    const text = (name: string): StructureChange => ({ kind: 'documentText', name, text: name });
    await Promise.all([
      saveAll([text('goals'), changes[3] ?? expect.fail()]),
      other.saveStructure('pruefung-1', planOf(text('policies')), stamp),
      other.saveStructure(
        'pruefung-1',
        planOf({ kind: 'documentVersion', version: { ...version, id: 'v2', name: '1.1' } }),
        stamp,
      ),
    ]);
    const { document } = await repository.get('pruefung-1');
    expect(document?.texts).toEqual({ goals: 'goals', policies: 'policies' });
    expect(document?.versions?.map(({ id }) => id).sort()).toEqual(['v1', 'v2']);
  });

  it('that cannot be stored is refused, and what was there stays', async () => {
    await saveAll();
    const once = await repository.get('pruefung-1');
    const text = 'x'.repeat(MAX_TEXT + 1);
    const tooLong = planOf({ kind: 'documentText', name: 'goals', text });
    expect(await kindOf(repository.saveStructure('pruefung-1', tooLong, stamp))).not.toBe(
      'no error',
    );
    expect(await repository.get('pruefung-1')).toEqual(once);
  });
});
