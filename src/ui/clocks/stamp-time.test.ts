import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isAhead } from './stamp-time';

const NOW = '2026-11-30T12:00:00.000Z';
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a time still to come was stamped by a clock that was ahead; minutes are no fault of a clock', () => {
  expect(isAhead('2027-11-30T12:00:00.000Z')).toBe(true);
  expect(isAhead('2026-11-30T12:16:00.000Z')).toBe(true);
  expect(isAhead('2026-11-30T12:14:00.000Z')).toBe(false);
  expect(isAhead(NOW)).toBe(false);
  expect(isAhead('irgendwann')).toBe(false);
});
