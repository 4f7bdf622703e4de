import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChange } from '$domain/change/make-change';
import type { Change } from '$domain/change/change';
import { ChangeClock } from '$domain/change/stamp';
import { MAX_TEXT } from '$domain/record/fields';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import type { StructureChange, StructurePlan } from '$domain/change/structure-change';
import { AssessmentRepository } from './assessment-repository';
import {
  failToWrite,
  kindOf,
  openSampleStorage,
  stamp,
  type SampleStorage,
} from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let notices: SampleStorage['notices'];
let close: SampleStorage['close'];

beforeEach(async () => {
  ({ database, repository, notices, close } = await openSampleStorage('structure-test'));
});
afterEach(() => close());

const clock = new ChangeClock('sample.1', () => Date.parse(stamp.at));
/** The change of a plan, made from what is on the disk now. */
async function made(
  edit: StructureChange,
  answers: StructurePlan['answers'] = [],
): Promise<Change> {
  const assessment = await repository.get('pruefung-1');
  const record = { assessment, answers: answersBySheet(await repository.sheets('pruefung-1')) };
  const plan = { changes: [edit], answers };
  return makeChange(record, plan, { clock, actor: stamp }) ?? expect.fail('changes nothing');
}

describe('structure', () => {
  const object = { id: 'o1', title: 'PC Rathaus', kind: 'client', count: 12 };
  const place = { objectId: 'o1', moduleId: 'SYS.2.1', requirementId: 'SYS.2.1.A1' };
  const add = () => made({ kind: 'add', object }, [{ ...place, field: 'note', value: 'Image' }]);

  it('is saved together with its answers, with stamp and log, and announced as one change', async () => {
    const change = await add();
    await repository.save('pruefung-1', [change]);
    const saved = await repository.get('pruefung-1');
    expect(saved.targetObjects.map(({ id }) => id)).toEqual(['informationsverbund', 'o1']);
    expect(saved.changedAt).toBe(change.stamp.at);
    expect(await repository.sheets('pruefung-1')).toMatchObject([
      { objectId: 'o1', moduleId: 'SYS.2.1', revision: 1 },
    ]);
    expect(await repository.history('pruefung-1', place)).toMatchObject([{ to: 'Image', by: '' }]);
    expect(notices.at(-1)).toEqual({
      assessmentId: 'pruefung-1',
      list: true,
      changes: [change],
    });
  });

  it('saved twice is the same as once', async () => {
    const change = await add();
    await repository.save('pruefung-1', [change]);
    const once = await repository.get('pruefung-1');
    await repository.save('pruefung-1', [change]);
    expect(await repository.get('pruefung-1')).toEqual(once);
    expect(await repository.history('pruefung-1', place)).toHaveLength(1);
  });

  it('is saved completely or not at all', async () => {
    const change = await add();
    failToWrite(database.sheets);
    expect(await kindOf(repository.save('pruefung-1', [change]))).toBe('quota');
    const { targetObjects } = await repository.get('pruefung-1');
    expect(targetObjects.map(({ id }) => id)).toEqual(['informationsverbund']);
  });

  it('from two windows that change different fields of one object is kept from both', async () => {
    await repository.save('pruefung-1', [await add()]);
    const other = new AssessmentRepository(database);
    const set = (field: 'title' | 'location', value: string) =>
      made({ kind: 'object', objectId: 'o1', field, value });
    const [title, location] = [await set('title', 'PC Bauhof'), await set('location', 'Bauhof')];
    await Promise.all([
      repository.save('pruefung-1', [title]),
      other.save('pruefung-1', [location]),
    ]);
    expect((await repository.get('pruefung-1')).targetObjects[1]).toMatchObject({
      title: 'PC Bauhof',
      location: 'Bauhof',
      count: 12,
      changed: { title: title.stamp, location: location.stamp },
    });
  });

  it('of a deleted assessment is refused', async () => {
    expect(await kindOf(repository.save('nobody', [await add()]))).toBe('gone');
    expect(await database.sheets.count()).toBe(0);
  });
});

describe('what a municipality decides about its document', () => {
  const version = {
    id: 'v1',
    name: '1.0',
    note: 'Erste Freigabe',
    tally: { applicable: 3, yes: 1 },
    releasedBy: 'Bürgermeisterin Öztürk',
    releasedOn: '2026-11-21',
  };
  const changes: StructureChange[] = [
    { kind: 'documentText', name: 'intro/plan', text: 'Erst das Wichtige.\n\nDann der Rest.' },
    { kind: 'documentText', name: 'goals', text: '' },
    { kind: 'documentSections', order: ['plan', 'summary'], off: ['glossary', 'later'] },
    { kind: 'documentVersion', version },
  ];
  const saveAll = async (all: readonly StructureChange[] = changes): Promise<void> => {
    for (const one of all) await repository.save('pruefung-1', [await made(one)]);
  };

  it('is read back as it was saved, and touches nothing else', async () => {
    const before = await repository.get('pruefung-1');
    await saveAll();
    const { document, changedAt, ...rest } = await repository.get('pruefung-1');
    expect(document).toMatchObject({
      texts: { 'intro/plan': 'Erst das Wichtige.\n\nDann der Rest.', goals: '' },
      order: ['plan', 'summary'],
      off: ['glossary', 'later'],
      versions: [{ ...version, at: changedAt, by: '' }],
    });
    expect(Object.keys(document?.changed ?? {}).sort()).toEqual([
      'parts/off',
      'parts/order',
      'text/goals',
      'text/intro/plan',
    ]);
    expect({ ...rest, changedAt: before.changedAt }).toEqual(before);
  });

  it('is kept from two windows that write different texts and versions', async () => {
    const other = new AssessmentRepository(database);
    const text = (name: string): StructureChange => ({ kind: 'documentText', name, text: name });
    const policies = await made(text('policies'));
    const second = await made({
      kind: 'documentVersion',
      version: { ...version, id: 'v2', name: '1.1' },
    });
    await Promise.all([
      saveAll([text('goals'), changes[3] ?? expect.fail()]),
      other.save('pruefung-1', [policies, second]),
    ]);
    const { document } = await repository.get('pruefung-1');
    expect(document?.texts).toEqual({ goals: 'goals', policies: 'policies' });
    expect(document?.versions?.map(({ id }) => id).sort()).toEqual(['v1', 'v2']);
  });

  it('is refused if it cannot be stored, and what was there stays', async () => {
    await saveAll();
    const once = await repository.get('pruefung-1');
    const text = 'x'.repeat(MAX_TEXT + 1);
    const tooLong = await made({ kind: 'documentText', name: 'goals', text });
    expect(await kindOf(repository.save('pruefung-1', [tooLong]))).toBe('refused');
    expect(await repository.get('pruefung-1')).toEqual(once);
  });
});
