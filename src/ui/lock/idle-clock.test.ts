import { expect, it } from 'vitest';
import { IdleClock } from './idle-clock';

const MINUTE = 60_000;
let time = 0;
let minutes = 5;
const clockAt = (start: number): IdleClock => {
  time = start;
  minutes = 5;
  return new IdleClock(
    () => minutes,
    () => time,
  );
};

it('is over after so many minutes without input, and warns in the last', () => {
  const clock = clockAt(0);
  time = 4 * MINUTE - 1;
  expect([clock.isNearlyOver(), clock.isOver()]).toEqual([false, false]);
  time = 5 * MINUTE - 1;
  expect([clock.isNearlyOver(), clock.isOver()]).toEqual([true, false]);
  expect(clock.touch()).toBe(true);
  time = 10 * MINUTE - 2;
  expect(clock.isOver()).toBe(false);
  time += 1;
  expect(clock.isOver()).toBe(true);
});

it('the hand that wakes a computer up comes too late', () => {
  const clock = clockAt(0);
  time = 120 * MINUTE;
  expect(clock.touch()).toBe(false);
  expect(clock.isOver()).toBe(true);
});

it('a clock set back does not keep it open; "never" is never', () => {
  const clock = clockAt(100 * MINUTE);
  time = 0;
  expect(clock.isOver()).toBe(true);
  minutes = 0;
  expect(clock.isOver()).toBe(false);
  time = 1e15;
  expect([clock.isNearlyOver(), clock.touch()]).toEqual([false, true]);
});
