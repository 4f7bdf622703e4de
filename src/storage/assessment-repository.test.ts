import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stamp } from '../domain/fields';
import { cleanText } from '../domain/clean-text';
import { probeAssessment } from '../domain/probe-data';
import { changeAll } from '../domain/structure/structure';
import { AssessmentRepository } from './assessment-repository';
import { change, kindOf, openProbeStorage, stamp, type ProbeStorage } from './probe-repository';

let database: ProbeStorage['database'];
let repository: ProbeStorage['repository'];
let notices: ProbeStorage['notices'];
let close: ProbeStorage['close'];

beforeEach(async () => {
  ({ database, repository, notices, close } = await openProbeStorage('test'));
});
afterEach(() => close());

describe('answers', () => {
  it('come back as they were saved, with stamp and revision', async () => {
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'Łódź „Grüße“ 😀')], stamp);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet).toMatchObject({ moduleId: 'ORP.1', revision: 1 });
    expect(sheet?.answers['ORP.1.A1']).toEqual({
      note: 'Łódź „Grüße“ 😀',
      changed: { note: stamp },
    });
  });

  it('of two windows that change different fields at the same time are both kept', async () => {
    const other = new AssessmentRepository(database);
    await Promise.all([
      repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'hier')], stamp),
      other.saveAnswers('pruefung-1', [change('ORP.1.A2', 'dort')], stamp),
      other.saveAnswers(
        'pruefung-1',
        [{ ...change('ORP.1.A1', ''), field: 'status', value: 'ja' }],
        stamp,
      ),
    ]);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'hier', status: 'ja' });
    expect(sheet?.answers['ORP.1.A2']).toMatchObject({ note: 'dort' });
    expect(sheet?.revision).toBe(3);
  });

  it('whatever is saved in whatever portions, the last value of every field stays', async () => {
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
          await repository.saveAnswers(
            'pruefung-1',
            portion.map((one) => change(`${one.module}.${one.requirement}`, one.value, one.module)),
            stamp,
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
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp);
    await database.sheets.toCollection().modify((sheet) => {
      const answer = sheet.answers['ORP.1.A1'];
      if (answer) answer.inventedLater = { x: 1 };
      sheet.alsoLater = true;
    });
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'b')], stamp);
    const [sheet] = await repository.sheets('pruefung-1');
    expect(sheet).toMatchObject({ alsoLater: true });
    expect(sheet?.answers['ORP.1.A1']).toMatchObject({ note: 'b', inventedLater: { x: 1 } });
  });

  it('to an assessment deleted elsewhere are refused, not revived', async () => {
    await repository.remove('pruefung-1');
    const saving = repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp);
    expect(await kindOf(saving)).toBe('gone');
    expect(await database.sheets.count()).toBe(0);
  });

  it('on a damaged sheet are refused, and the sheet is left as it is', async () => {
    const damaged = {
      assessmentId: 'pruefung-1',
      objectId: 'informationsverbund',
      moduleId: 'ORP.1',
    };
    await database.table('sheets').put({ ...damaged, answers: 'nonsense' });
    expect(await kindOf(repository.sheets('pruefung-1'))).toBe('corrupt');
    const saving = repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp);
    expect(await kindOf(saving)).toBe('corrupt');
    expect(await database.table('sheets').toArray()).toEqual([{ ...damaged, answers: 'nonsense' }]);
  });

  it('are announced to other windows by sheet', async () => {
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp);
    expect(notices.at(-1)).toEqual({
      assessmentId: 'pruefung-1',
      sheets: ['informationsverbund/ORP.1'],
    });
  });
});

describe('assessments', () => {
  it('are listed with the last changed first; an unreadable one is counted and kept', async () => {
    await repository.create(
      probeAssessment({ id: 'newer', changedAt: '2027-01-01T00:00:00.000Z' }),
    );
    await database.table('assessments').put({ id: 'broken', title: 7 });
    const { assessments, unreadable } = await repository.list();
    expect(assessments.map(({ id }) => id)).toEqual(['newer', 'pruefung-1']);
    expect(unreadable).toBe(1);
    expect(await database.assessments.count()).toBe(3);
  });

  it('duplicated live on independently', async () => {
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'alt')], stamp);
    await repository.duplicate('pruefung-1', { id: 'copy', title: 'Kopie', at: stamp.at });
    await repository.saveAnswers('copy', [change('ORP.1.A1', 'neu')], stamp);
    const noteIn = async (id: string) =>
      (await repository.sheets(id))[0]?.answers['ORP.1.A1']?.note;
    expect(await noteIn('pruefung-1')).toBe('alt');
    expect(await noteIn('copy')).toBe('neu');
    await repository.remove('copy');
    expect(await noteIn('pruefung-1')).toBe('alt');
  });

  it('take changed details field by field, with stamps', async () => {
    const saved = await repository.saveDetails(
      'pruefung-1',
      [{ field: 'inhabitants', value: 9100 }],
      stamp,
    );
    expect(saved).toMatchObject({ inhabitants: 9100, municipality: 'Gemeinde Musterhausen' });
    expect((await repository.get('pruefung-1')).changed.inhabitants).toEqual(stamp);
  });

  it('keep choices about modules made in two windows at the same time', async () => {
    const choice = { leftOut: true, reason: 'kein Fax' };
    const choose = (moduleId: string) => ({
      change: changeAll([{ kind: 'module', moduleId, choice }], stamp),
      answers: [],
    });
    await Promise.all([
      repository.saveStructure('pruefung-1', choose('NET.4.3'), stamp),
      new AssessmentRepository(database).saveStructure('pruefung-1', choose('INF.11'), stamp),
      repository.saveDetails('pruefung-1', [{ field: 'title', value: 'neu' }], stamp),
    ]);
    expect(await repository.get('pruefung-1')).toMatchObject({
      title: 'neu',
      moduleChoices: { 'NET.4.3': choice, 'INF.11': choice },
    });
  });

  it('that do not exist are gone', async () => {
    expect(await kindOf(repository.get('nobody'))).toBe('gone');
    expect(
      await kindOf(repository.duplicate('nobody', { id: 'x', title: 'x', at: stamp.at })),
    ).toBe('gone');
  });
});

describe('history', () => {
  const place = { objectId: 'informationsverbund', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
  const later = (minutes: number): Stamp => ({
    ...stamp,
    at: new Date(Date.parse(stamp.at) + minutes * 60_000).toISOString(),
  });

  it('keeps what was overwritten, newest first, and can be undone into', async () => {
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'alt')], stamp);
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'neu')], later(30));
    const entries = await repository.history('pruefung-1', place);
    expect(entries).toMatchObject([
      { field: 'note', from: 'alt', to: 'neu', at: later(30).at },
      { field: 'note', to: 'alt' },
    ]);
    await repository.saveAnswers(
      'pruefung-1',
      [change('ORP.1.A1', String(entries[0]?.from))],
      later(60),
    );
    expect((await repository.history('pruefung-1', place))[0]).toMatchObject({
      from: 'neu',
      to: 'alt',
    });
  });

  it('is saved with the answer or not at all', async () => {
    await database
      .table('sheets')
      .put({ assessmentId: 'pruefung-1', ...place, answers: 'nonsense' });
    await kindOf(repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp));
    expect(await database.history.count()).toBe(0);
  });

  it('goes with its assessment', async () => {
    await repository.saveAnswers('pruefung-1', [change('ORP.1.A1', 'a')], stamp);
    await repository.remove('pruefung-1');
    expect(await database.history.count()).toBe(0);
  });
});
