import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordToText, textToRecord } from './record-text';

const back = (value: unknown): unknown => textToRecord(recordToText(value));

it('whatever the browser stores comes back as it was', () => {
  const stored = fc.anything({
    key: fc.oneof(fc.constantFrom('$', 'of', '__proto__'), fc.string()),
    withBigInt: true,
    withDate: true,
    withSparseArray: true,
    maxDepth: 2,
    maxKeys: 4,
    values: [
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, undefined, -0, Infinity),
      fc.uint8Array({ maxLength: 5 }),
    ],
  });
  fc.assert(
    fc.property(stored, (value) => {
      // Structured clone is what a record would be in the database without us.
      expect(back(value)).toEqual(structuredClone(value));
      expect(recordToText(back(value))).toBe(recordToText(value));
    }),
    { numRuns: 40 },
  );
});

it('absent and undefined stay two things', () => {
  const value = { before: [{ value: undefined }, {}], $: { $: 'undefined' } };
  expect(back(value)).toStrictEqual(value);
});

it('what is JSON is stored as JSON', () => {
  const plain = {
    id: 'a',
    answers: { 'ORP.1.A1': { status: 'yes', costOnce: 3 } },
    list: [1, null],
  };
  expect(recordToText(plain)).toBe(JSON.stringify(plain));
});

it.each([new Map(), new Set(), /x/, new Blob(), () => 1, Symbol('x')])(
  'what it does not know it refuses: %o',
  (value) => {
    expect(() => recordToText({ value })).toThrow(TypeError);
  },
);

it('a word of a newer version is not taken for anything else', () => {
  expect(() => textToRecord('{"a":{"$":"later"}}')).toThrow(TypeError);
});
