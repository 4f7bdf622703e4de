/** Promise: one part that cannot be read takes nothing else with it, and is not lost itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answerSheetSchema, assessmentSchema } from './assessment';
import { sampleAssessment } from './data.fixture';
import { readLeniently } from './set-aside';

const stamp = { at: '2026-11-21T09:00:00.000Z', by: 'Ada', device: 'd.1' };
const SHEET = {
  assessmentId: 'pruefung-1',
  objectId: 'informationsverbund',
  moduleId: 'ORP.1',
  revision: 3,
  answers: {
    A1: { status: 'ja', note: 'eins', changed: { status: stamp, note: stamp } },
    A2: { costOnce: 12, ticks: ['t1', 't2'], changed: { costOnce: stamp, ticks: stamp } },
  },
};
const ASSESSMENT = sampleAssessment({
  targetObjects: [
    { id: 'informationsverbund', title: 'Informationsverbund' },
    {
      id: 'pc',
      title: 'PC',
      count: 12,
      choices: { 'SYS.1': { applies: true, reason: 'weil' } },
      retired: { at: stamp.at, by: '', reason: 'weg' },
      changed: { title: stamp },
    },
    { id: 'server', title: 'Server' },
  ],
  providerList: [{ id: 'p', name: 'Rechenzentrum' }],
  document: { texts: { intro: 'Wir' }, order: ['a', 'b'], changed: { 'text/intro': stamp } },
  changed: { title: stamp },
});

type Path = (string | number)[];
function pathsIn(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [here];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    pathsIn(part, [...here, Array.isArray(value) ? Number(name) : name]),
  );
  return here.length === 0 ? inner : [here, ...inner];
}
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], value);
function damaged<T>(record: T, path: Path, value: unknown): T {
  const copy = JSON.parse(JSON.stringify(record)) as T;
  (at(copy, path.slice(0, -1)) as Record<string, unknown>)[path.at(-1) ?? ''] = value;
  return copy;
}
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 1.5, true, 'vielleicht', [], {}, [null], 'x'.repeat(20_001)),
  fc.constant('2026-13-45T99:99:99Z'),
  fc.jsonValue({ maxDepth: 2 }),
);

describe.each([
  ['a sheet', answerSheetSchema, SHEET, /^(assessmentId|objectId|moduleId)/],
  ['an assessment', assessmentSchema, ASSESSMENT, /^(id|profile)(\/id)?$/],
])('%s', (_name, schema, record, needed) => {
  const paths = pathsIn(record).filter((path) => path.length > 0);

  it('is taken as it is where all of it can be read', () => {
    expect(readLeniently(schema, record)).toEqual(record);
  });

  it('is read without what is damaged, and keeps that', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, value) => {
        const broken = damaged<unknown>(record, path, value);
        const read = readLeniently(schema, broken);
        if (read === undefined) {
          expect(path.join('/')).toMatch(needed);
          return;
        }
        expect(z.safeParse(schema, read).error).toBeUndefined();
        if (z.safeParse(schema, broken).success) {
          expect(read).not.toHaveProperty('unreadable');
          return;
        }
        // Every word of the damaged record is still in the one that is read: in its place or set aside.
        const words = pathsIn(broken)
          .map((one) => at(broken, one))
          .filter((one) => typeof one === 'string');
        const kept = JSON.stringify(read);
        for (const word of words) expect(kept).toContain(JSON.stringify(word));
      }),
      { numRuns: 600 },
    );
  });

  it('may be damaged in several places', () => {
    const places = fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), junk), { maxLength: 6 });
    fc.assert(
      fc.property(places, (faults) => {
        let broken: unknown = record;
        for (const [path, value] of faults)
          try {
            broken = damaged(broken, path, value);
          } catch {
            // An earlier fault has taken the place away.
          }
        const read = readLeniently(schema, broken);
        if (read !== undefined) expect(z.safeParse(schema, read).error).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });
});

it('an unknown status is named; the other fields and answers stay', () => {
  const read = readLeniently(
    answerSheetSchema,
    damaged(SHEET, ['answers', 'A1', 'status'], 'vielleicht'),
  );
  expect(read?.unreadable).toEqual([{ path: ['answers', 'A1', 'status'], value: 'vielleicht' }]);
  expect(read?.answers.A1).toEqual({ note: 'eins', changed: SHEET.answers.A1.changed });
  expect(read?.answers.A2).toEqual(SHEET.answers.A2);
});

it('of two things with one id the first stays, and the other is set aside whole', () => {
  const second = { id: 'pc', title: 'Noch ein PC' };
  const targetObjects = [...ASSESSMENT.targetObjects, second];
  const read = readLeniently(assessmentSchema, { ...ASSESSMENT, targetObjects });
  expect(read?.targetObjects).toEqual(ASSESSMENT.targetObjects);
  expect(read?.unreadable).toEqual([{ path: ['targetObjects', 3], value: second }]);
});

it.each([
  '2026-13-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
])('an instant that cannot be is none: %s', (instant) => {
  const read = readLeniently(
    answerSheetSchema,
    damaged(SHEET, ['answers', 'A1', 'changed', 'note', 'at'], instant),
  );
  expect(read?.unreadable).toEqual([
    { path: ['answers', 'A1', 'changed', 'note'], value: { ...stamp, at: instant } },
  ]);
  expect(read?.answers.A1?.note).toBe('eins');
});

it('29 February of a leap year is an instant', () => {
  const leap = damaged(
    SHEET,
    ['answers', 'A1', 'changed', 'note', 'at'],
    '2028-02-29T23:59:59.999Z',
  );
  expect(readLeniently(answerSheetSchema, leap)).toEqual(leap);
});

it.each([null, undefined, 7, 'text', [], {}])('nothing can be made of %j', (record) => {
  expect(readLeniently(assessmentSchema, record)).toBeUndefined();
});
