import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { logEntry, logEntrySchema, type LogEntry } from '../change/change-log';
import { logEntryIn } from '../change/read-log';
import { aStory } from '../change/story.fixture';
import { answerSchema, answerSheetSchema, type Answer, type AnswerSheet } from './assessment';
import { stampSchema } from './fields';
import { answerIn, answerSheetIn, isBareStamp } from './read-many';

const AT = '2026-11-30T18:00:00.000Z';
const stamp = { at: AT, by: 'Sabine Łukasik', device: 'd1.1' };
const answer: Answer = {
  status: 'teilweise',
  implementation: 'geregelt',
  costOnce: 3,
  ticks: ['a', 'b'],
  ofLaterVersion: [{ x: 1 }],
  changed: { status: stamp, implementation: { at: AT, by: '' }, ticks: { ...stamp, copied: true } },
};
const place = {
  on: 'answer',
  objectId: 'o',
  moduleId: 'ORP.1',
  requirementId: 'ORP.1.A1',
} as const;
const sheet: AnswerSheet = {
  assessmentId: 'a',
  objectId: 'o',
  moduleId: 'ORP.1',
  revision: 1,
  answers: { 'ORP.1.A1': answer, 'ORP.1.A2': { changed: {} } },
};
const entry: LogEntry = {
  seq: 7,
  ...logEntry('a', { stamp, parts: [{ ...place, field: 'note', value: 'x' }] }, [
    { ...place, field: 'note', value: undefined },
  ]),
};

/** What a file or a disk may say instead. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    -1,
    1.5,
    1e20,
    true,
    'x'.repeat(81),
    'x'.repeat(20_001),
  ),
  fc.constantFrom<unknown>(AT, '2027-02-29T00:00:00.000Z', { by: '' }, { ...stamp, more: 1 }, [
    stamp,
  ]),
  fc.jsonValue({ maxDepth: 2 }),
);
const names = fc.constantFrom(
  '',
  'status',
  'changed',
  'at',
  'copied',
  'answers',
  'seq',
  '__proto__',
  'toString',
  'neu',
);

/** Every object and list in it. */
function places(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(places)];
}

/** The same with one thing replaced, added or taken away, as JSON. */
function spoiled(whole: object): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.nat(), fc.nat(), fc.option(names), odd, fc.boolean())
    .map(([where, which, name, value, drop]) => {
      const copy = JSON.parse(JSON.stringify(whole)) as object;
      const all = places(copy);
      const at = all[where % all.length] as Record<string, unknown>;
      const own = Object.keys(at);
      const field = name ?? own[which % Math.max(own.length, 1)] ?? 'neu';
      // As JSON makes it: a field of its own, also where it is called so.
      if (Array.isArray(at)) at.splice(which % (at.length + 1), drop ? 1 : 0, value);
      else if (drop && Object.hasOwn(at, field)) Reflect.deleteProperty(at, field);
      else
        Object.defineProperty(at, field, {
          value,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      return copy;
    });
}

it.each<[string, object, (raw: unknown) => unknown, z.ZodMiniType]>([
  [
    'a stamp',
    stamp,
    (raw) => (isBareStamp(raw) ? raw : z.safeParse(stampSchema, raw).data),
    stampSchema,
  ],
  ['an answer', answer, answerIn, answerSchema],
  ['a sheet', sheet, answerSheetIn, answerSheetSchema],
  ['an entry of the log', entry, logEntryIn, logEntrySchema],
])('%s is read as its schema reads it, whatever is done to it', (_, whole, read, schema) => {
  const expected = (raw: unknown): unknown => z.safeParse(schema, raw).data;
  expect(read(whole)).toEqual(whole);
  fc.assert(
    fc.property(fc.oneof(spoiled(whole), fc.jsonValue()), (raw) => {
      expect(read(raw)).toStrictEqual(expected(raw));
    }),
    { numRuns: 800 },
  );
});

it('changes as they are made are read as they are', () => {
  fc.assert(
    fc.property(aStory, ({ changes }) => {
      for (const change of changes) {
        const raw = logEntry('a', change, change.parts);
        expect(logEntryIn(raw)).toBe(raw);
      }
    }),
    { numRuns: 20 },
  );
});
