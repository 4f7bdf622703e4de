import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whoAndWhen } from './who-and-when';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('who and when; a clock that was ahead gives no time of day that is still to come', () => {
  expect(whoAndWhen(undefined)).toBe('');
  expect(whoAndWhen({ at: '2026-11-27T12:47:00.000Z', by: 'K. Brandt' })).toMatch(
    /^K\. Brandt, .*\d\d:47/u,
  );
  const ahead = whoAndWhen({ at: '2027-11-27T12:47:00.000Z', by: 'K. Brandt' });
  expect(ahead).toMatch(/^K\. Brandt, /u);
  expect(ahead).not.toContain(':47');
});
