import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanText } from '$domain/values/clean-text';
import type { Change, ChangePart } from '$domain/change/change';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from './assessment-repository';
import {
  change,
  changeOf,
  failToWrite,
  kindOf,
  later,
  note,
  openSampleStorage,
  stamp,
  type SampleStorage,
} from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let notices: SampleStorage['notices'];
let close: SampleStorage['close'];

beforeEach(async () => {
  ({ database, repository, notices, close } = await openSampleStorage('test'));
});
afterEach(() => close());

describe('answers', () => {
  it('are read back as they were saved, with stamp and revision', async () => {
    const saved = change('ORP.1.A1', 'Łódź „Grüße“ 😀');
    await repository.save('pruefung-1', [saved]);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet).toMatchObject({ moduleId: 'ORP.1', revision: 1 });
    expect(sheet?.answers['ORP.1.A1']).toEqual({
      note: 'Łódź „Grüße“ 😀',
      changed: { note: saved.stamp },
    });
  });

  it('leave the record of the assessment as it is, which still says when it was last changed', async () => {
    const before = await database.assessments.get('pruefung-1');
    const saved = change('ORP.1.A1', 'neu');
    await repository.save('pruefung-1', [saved]);
    expect(await database.assessments.get('pruefung-1')).toEqual(before);
    expect((await repository.get('pruefung-1')).changedAt).toBe(saved.stamp.at);
    expect((await repository.list()).assessments[0]?.changedAt).toBe(saved.stamp.at);
    await repository.remove('pruefung-1');
    expect(await database.touched.count()).toBe(0);
  });

  it('from two windows that change different fields at the same time are both kept', async () => {
    const other = new AssessmentRepository(database);
    await Promise.all([
      repository.save('pruefung-1', [change('ORP.1.A1', 'hier')]),
      other.save('pruefung-1', [change('ORP.1.A2', 'dort')]),
      other.save('pruefung-1', [
        changeOf({ ...note('ORP.1.A1', ''), field: 'status', value: 'ja' } as ChangePart),
      ]),
    ]);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'hier', status: 'ja' });
    expect(sheet?.answers['ORP.1.A2']).toMatchObject({ note: 'dort' });
    expect(sheet?.revision).toBe(3);
  });

  it('however the changes are batched, the last value of every field stays', async () => {
    const changes = fc.array(
      fc.record({
        requirement: fc.constantFrom('A1', 'A2'),
        module: fc.constantFrom('ORP.1', 'ORP.2'),
        value: fc.string({ unit: 'grapheme' }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 5 }), async (list, size) => {
        await database.sheets.clear();
        const wanted = new Map<string, string>();
        for (let start = 0; start < list.length; start += size) {
          const portion = list.slice(start, start + size);
          for (const { module, requirement, value } of portion)
            wanted.set(`${module}.${requirement}`, cleanText(value));
          await repository.save(
            'pruefung-1',
            portion.map((one) => change(`${one.module}.${one.requirement}`, one.value, one.module)),
          );
        }
        const stored = (await repository.sheets('pruefung-1')).flatMap((sheet) =>
          Object.entries(sheet.answers).map(([id, answer]) => [id, answer.note] as const),
        );
        expect(new Map(stored)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('keep fields that a newer version has written', async () => {
    await repository.save('pruefung-1', [change('ORP.1.A1', 'a')]);
    await database.sheets.toCollection().modify((sheet) => {
      const answer = sheet.answers['ORP.1.A1'];
      if (answer) answer.inventedLater = { x: 1 };
      sheet.alsoLater = true;
    });
    await repository.save('pruefung-1', [change('ORP.1.A1', 'b')]);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet).toMatchObject({ alsoLater: true });
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'b', inventedLater: { x: 1 } });
  });

  it('to an assessment deleted elsewhere are refused, not revived', async () => {
    await repository.remove('pruefung-1');
    const saving = repository.save('pruefung-1', [change('ORP.1.A1', 'a')]);
    expect(await kindOf(saving)).toBe('gone');
    expect(await database.sheets.count()).toBe(0);
  });

  it('on a sheet that is nonsense are written, and the nonsense is kept', async () => {
    const [objectId, moduleId] = ['informationsverbund', 'ORP.1'];
    const damaged = { assessmentId: 'pruefung-1', objectId, moduleId, answers: 'nonsense' };
    await database.table('sheets').put(damaged);
    expect(await repository.sheets('pruefung-1')).toMatchObject([{ answers: {} }]);
    await repository.save('pruefung-1', [change('ORP.1.A1', 'a')]);
    expect(await database.sheets.toArray()).toMatchObject([
      {
        answers: { 'ORP.1.A1': { note: 'a' } },
        unreadable: [{ path: ['answers'], value: 'nonsense' }],
      },
    ]);
  });

  it('are announced to other windows in full, so that these need not read again', async () => {
    const saved = change('ORP.1.A1', 'a');
    await repository.save('pruefung-1', [saved]);
    expect(notices.at(-1)).toEqual({
      assessmentId: 'pruefung-1',
      list: false,
      changes: [saved],
    });
  });
});

describe('assessments', () => {
  it('are listed latest change first; an unreadable one is named and kept', async () => {
    await repository.create(
      sampleAssessment({ id: 'newer', changedAt: '2027-01-01T00:00:00.000Z' }),
    );
    await database.table('assessments').put({ id: 'broken', title: 'Prüfung', municipality: 7 });
    const { assessments, unreadable } = await repository.list();
    expect(assessments.map(({ id }) => id)).toEqual(['newer', 'pruefung-1']);
    expect(unreadable).toEqual([{ id: 'broken', title: 'Prüfung' }]);
    expect(await database.assessments.count()).toBe(3);
  });

  it('duplicated wait for nothing that the original has handed out', async () => {
    const at = stamp.at;
    const part = { id: 'teil-1', at, by: '', recipient: 'Haus', what: 'INF', questions: 3 };
    const parts = Object.entries(part).flatMap(([field, value]) =>
      field === 'id' ? [] : [{ on: 'handedOut', id: part.id, field, value } as never],
    );
    await repository.save('pruefung-1', [changeOf(...parts)]);
    await repository.duplicate('pruefung-1', { id: 'kopie', at, copyTitle: () => 'Kopie' });
    expect((await repository.get('pruefung-1')).handedOut).toHaveLength(1);
    expect(await repository.get('kopie')).not.toHaveProperty('handedOut');
  });

  it('duplicated live on independently', async () => {
    await repository.save('pruefung-1', [change('ORP.1.A1', 'alt')]);
    await repository.duplicate('pruefung-1', {
      id: 'copy',
      at: stamp.at,
      copyTitle: () => 'Kopie',
    });
    await repository.save('copy', [change('ORP.1.A1', 'neu')]);
    const noteIn = async (id: string) =>
      (await repository.sheets(id))[0]?.answers['ORP.1.A1']?.note;
    expect(await noteIn('pruefung-1')).toBe('alt');
    expect(await noteIn('copy')).toBe('neu');
    await repository.remove('copy');
    expect(await noteIn('pruefung-1')).toBe('alt');
  });

  it('take changed details field by field, with stamps', async () => {
    const saved = changeOf({ on: 'assessment', field: 'inhabitants', value: 9100 });
    await repository.save('pruefung-1', [saved]);
    expect(await repository.get('pruefung-1')).toMatchObject({
      inhabitants: 9100,
      municipality: 'Gemeinde Musterhausen',
      changed: { inhabitants: saved.stamp },
      changedAt: saved.stamp.at,
    });
  });

  it('keep module choices made in two windows at the same time', async () => {
    const leftOut = (id: string): Change =>
      changeOf(
        { on: 'module', id, field: 'leftOut', value: true },
        { on: 'module', id, field: 'reason', value: 'kein Fax' },
      );
    await Promise.all([
      repository.save('pruefung-1', [leftOut('NET.4.3')]),
      new AssessmentRepository(database).save('pruefung-1', [leftOut('INF.11')]),
      repository.save('pruefung-1', [changeOf({ on: 'assessment', field: 'title', value: 'neu' })]),
    ]);
    const choice = { leftOut: true, reason: 'kein Fax' };
    expect(await repository.get('pruefung-1')).toMatchObject({
      title: 'neu',
      moduleChoices: { 'NET.4.3': choice, 'INF.11': choice },
    });
  });

  it('that do not exist are gone', async () => {
    expect(await kindOf(repository.get('nobody'))).toBe('gone');
    expect(
      await kindOf(repository.duplicate('nobody', { id: 'x', at: stamp.at, copyTitle: () => 'x' })),
    ).toBe('gone');
  });
});

describe('the log', () => {
  const place = { objectId: 'informationsverbund', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
  const HOUR = 3_600_000;
  const at = (hours: number, value: string): Change => ({
    stamp: later(hours * HOUR),
    parts: [note('ORP.1.A1', value)],
  });

  it('keeps what was overwritten, newest first, so that it can be restored', async () => {
    await repository.save('pruefung-1', [at(0, 'alt')]);
    await repository.save('pruefung-1', [at(1, 'neu')]);
    const entries = await repository.history('pruefung-1', place);
    expect(entries).toMatchObject([
      { field: 'note', from: 'alt', to: 'neu', at: later(HOUR).at },
      { field: 'note', to: 'alt' },
    ]);
    await repository.save('pruefung-1', [at(2, entries[0]?.from as string)]);
    expect((await repository.history('pruefung-1', place))[0]).toMatchObject({
      from: 'neu',
      to: 'alt',
    });
  });

  it('has one entry per stretch of writing', async () => {
    for (const text of ['D', 'Da', 'Dat', 'Date'])
      await repository.save('pruefung-1', [change('ORP.1.A1', text)]);
    expect(await repository.history('pruefung-1', place)).toMatchObject([{ to: 'Date' }]);
    expect(await database.changes.count()).toBe(1);
  });

  it('is saved together with the answer or not at all', async () => {
    failToWrite(database.sheets);
    expect(await kindOf(repository.save('pruefung-1', [change('ORP.1.A1', 'a')]))).toBe('quota');
    expect(await database.changes.count()).toBe(0);
  });

  it('is deleted with its assessment, and no other', async () => {
    await repository.create(sampleAssessment({ id: 'other' }));
    await repository.save('other', [change('ORP.1.A1', 'b')]);
    await repository.save('pruefung-1', [change('ORP.1.A1', 'a')]);
    await repository.remove('pruefung-1');
    expect(await database.changes.toArray()).toMatchObject([{ assessmentId: 'other' }]);
  });

  it('gives a window that slept everything since then, and nothing else', async () => {
    await repository.save('pruefung-1', [change('ORP.1.A1', 'vorher')]);
    const logEnd = await repository.logEnd();
    expect(await repository.changesSince('pruefung-1', logEnd)).toEqual({ changes: [], logEnd });
    await repository.create(sampleAssessment({ id: 'other' }));
    await repository.save('other', [change('ORP.1.A2', 'fremd')]);
    const missed = [change('ORP.1.A2', 'eins'), change('ORP.1.A3', 'zwei')];
    await repository.save('pruefung-1', missed);
    const caughtUp = await repository.changesSince('pruefung-1', logEnd);
    expect(caughtUp.changes).toEqual(missed);
    expect(await repository.changesSince('pruefung-1', caughtUp.logEnd)).toMatchObject({
      changes: [],
    });
  });
});
