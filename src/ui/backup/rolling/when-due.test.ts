import { expect, it } from 'vitest';
import { isOld, pauseBeforeNext } from './when-due';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const MINUTE = 60 * 1000;

it.each<[string, number | undefined, number]>([
  ['the first one, soon after the first change', undefined, 1],
  ['just written', NOW, 5],
  ['written three minutes ago', NOW - 3 * MINUTE, 2],
  ['written long ago', NOW - 60 * MINUTE, 1],
  ['written by a clock that was ahead', NOW + 60 * MINUTE, 1],
])('%s', (_, lastAt, minutes) => {
  expect(pauseBeforeNext(lastAt, NOW)).toBe(minutes * MINUTE);
});

it('one of today is not old; none, one of yesterday and one of next year are', () => {
  expect(isOld('2026-11-30T08:00:00.000Z', NOW)).toBe(false);
  for (const at of [undefined, '2026-11-29T11:00:00.000Z', '2027-11-30T08:00:00.000Z'])
    expect(isOld(at, NOW)).toBe(true);
});
