/** Promise: a damaged record locks nothing. What can be read opens; what cannot stays on the disk until a person drops it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerSheet } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import {
  change,
  changeOf,
  kindOf,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let close: SampleStorage['close'];
beforeEach(async () => {
  ({ database, repository, close } = await openSampleStorage('damaged'));
});
afterEach(() => close());

const place = ['pruefung-1', 'informationsverbund', 'ORP.1'] as const;
const storedSheet = async (): Promise<AnswerSheet> =>
  (await database.sheets.get([...place])) ?? expect.fail('no sheet');
const copyTitle = (title: string): string => `${title} (Kopie)`;

describe('an unknown status in one sheet', () => {
  const UNKNOWN = { path: ['answers', 'ORP.1.A1', 'status'], value: 'vielleicht' };
  beforeEach(async () => {
    await repository.save('pruefung-1', [change('ORP.1.A1', 'eins'), change('ORP.1.A2', 'zwei')]);
    const sheet = await storedSheet();
    Object.assign(sheet.answers['ORP.1.A1'] ?? {}, { status: 'vielleicht' });
    await database.sheets.put(sheet);
  });

  it('is named, and everything else is read', async () => {
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet?.unreadable).toEqual([UNKNOWN]);
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'eins' });
    expect(sheet?.answers['ORP.1.A2']).toMatchObject({ note: 'zwei' });
    const { sheets, unreadable } = await repository.everything('pruefung-1');
    expect({ unreadable, kept: sheets[0]?.unreadable }).toEqual({ unreadable: 0, kept: [UNKNOWN] });
  });

  it('stays on the disk when somebody writes to the sheet, also to that very field', async () => {
    await repository.save('pruefung-1', [change('ORP.1.A2', 'neu')]);
    expect((await storedSheet()).unreadable).toEqual([UNKNOWN]);
    await repository.save('pruefung-1', [
      changeOf({
        on: 'answer',
        objectId: place[1],
        moduleId: place[2],
        requirementId: 'ORP.1.A1',
        field: 'status',
        value: 'ja',
      }),
    ]);
    const sheet = await storedSheet();
    expect(sheet.unreadable).toEqual([UNKNOWN]);
    expect(sheet.answers['ORP.1.A1']).toMatchObject({ status: 'ja', note: 'eins' });
  });

  it('goes along with a copy, which opens as well', async () => {
    await repository.duplicate('pruefung-1', {
      id: 'zwei',
      at: '2026-11-30T10:00:00.000Z',
      copyTitle,
    });
    expect((await repository.sheets('zwei'))[0]?.unreadable).toEqual([UNKNOWN]);
  });

  it('is in the raw copy, and gone for good only after the repair', async () => {
    const raw = await repository.raw('pruefung-1');
    expect(JSON.stringify(raw)).toContain('"status":"vielleicht"');
    expect(raw.changes).toHaveLength(2);
    await repository.repair('pruefung-1', '2026-11-30T12:00:00.000Z');
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet).not.toHaveProperty('unreadable');
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'eins' });
    expect(JSON.stringify(await repository.raw('pruefung-1'))).not.toContain('vielleicht');
  });
});

const pc = { id: 'pc', title: 'PC' };
it.each<[string, object]>([
  ['an unknown state', { state: 'XX' }],
  ['a title that is too long', { title: 'x'.repeat(401) }],
  ['no instant of creation', { createdAt: undefined }],
  ['an impossible instant', { changedAt: '2026-13-45T99:99:99Z' }],
  ['two objects with one id', { targetObjects: [...sampleAssessment().targetObjects, pc, pc] }],
  ['no objects at all', { targetObjects: [] }],
  ['objects that are none', { targetObjects: 'keine' }],
  ['a damaged scope', { targetObjects: [{ id: 'informationsverbund', title: 7 }] }],
  ['a damaged document', { document: { texts: { intro: 5 }, order: 'a' } }],
])(
  'an assessment with %s is listed, opened, written to, copied and deleted',
  async (_name, fault) => {
    const record = { ...sampleAssessment(), ...fault };
    await database.assessments.put(record);
    const { assessments, unreadable } = await repository.list();
    expect({ listed: assessments.length, unreadable }).toEqual({ listed: 1, unreadable: [] });
    expect((await repository.get('pruefung-1')).targetObjects[0]?.id).toBe('informationsverbund');
    const moved = changeOf({ on: 'assessment', field: 'municipality', value: 'Neustadt' });
    await repository.save('pruefung-1', [change('ORP.1.A1', 'da'), moved]);
    const after = await repository.get('pruefung-1');
    expect(after.municipality).toBe('Neustadt');
    // What could not be read is on the disk still.
    const raw = JSON.stringify((await repository.raw('pruefung-1')).assessments);
    for (const value of Object.values(fault) as unknown[])
      if (typeof value === 'string') expect(raw).toContain(value);
    await repository.duplicate('pruefung-1', {
      id: 'zwei',
      at: '2026-11-30T10:00:00.000Z',
      copyTitle,
    });
    expect((await repository.get('zwei')).municipality).toBe('Neustadt');
    await repository.repair('pruefung-1', '2026-11-30T12:00:00.000Z');
    expect(await repository.get('pruefung-1')).not.toHaveProperty('unreadable');
    await repository.remove('pruefung-1');
    expect(await database.sheets.where('assessmentId').equals('pruefung-1').count()).toBe(0);
  },
);

it.each<[string, object]>([
  ['no profile', { profile: undefined }],
  ['a profile that is none', { profile: { id: 7 } }],
])('a record with %s is listed by name, kept raw, and can be deleted', async (_name, fault) => {
  await database.assessments.put({ ...sampleAssessment(), ...fault });
  await repository.save('pruefung-1', [change('ORP.1.A1', 'da')]);
  const { municipality, title } = sampleAssessment();
  const { assessments, unreadable } = await repository.list();
  expect(assessments).toEqual([]);
  expect(unreadable).toEqual([{ id: 'pruefung-1', title: `${municipality} – ${title}` }]);
  expect(await kindOf(repository.get('pruefung-1'))).toBe('corrupt');
  expect(JSON.stringify(await repository.raw('pruefung-1'))).toContain('"note":"da"');
  await repository.remove('pruefung-1');
  expect(await database.assessments.count()).toBe(0);
  expect(await kindOf(repository.raw('pruefung-1'))).toBe('gone');
});

it('a sheet of which it cannot be said where it belongs is handed over as it is, and dropped only by a repair', async () => {
  const broken = { assessmentId: 'pruefung-1', objectId: '', moduleId: 'ORP.1', answers: 'weg' };
  await database.sheets.put(broken as never);
  const found: unknown[] = [];
  await repository.sheets('pruefung-1', (record) => found.push(record));
  expect(found).toEqual([broken]);
  expect((await repository.raw('pruefung-1')).sheets).toContainEqual(broken);
  await repository.repair('pruefung-1', '2026-11-30T12:00:00.000Z');
  expect((await repository.raw('pruefung-1')).sheets).toEqual([]);
});
