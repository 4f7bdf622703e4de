import { expect, it } from 'vitest';
import { WatchedClock } from './watched-clock.svelte';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const clock = (): WatchedClock => new WatchedClock('mine.1', () => NOW);
const stampOf = (at: string, by: string, device: string) => ({
  at: `${at}T12:00:00.000Z`,
  by,
  device,
});

it('reports whose clock is ahead, each person at each device once, with the latest date', () => {
  const watched = clock();
  watched.hear(stampOf('2026-11-30', 'Öztürk', 'theirs.1'));
  expect(watched.ahead).toEqual([]);
  watched.hear(stampOf('2027-11-30', 'Łukasik', 'theirs.1'));
  watched.hear(stampOf('2027-12-01', 'Łukasik', 'theirs.2'));
  watched.hear(stampOf('2027-10-01', 'Łukasik', 'theirs.2'));
  watched.hear(stampOf('2028-01-01', '', 'theirs.2'));
  expect(watched.ahead).toEqual([
    { own: false, by: 'Łukasik', device: 'theirs', at: '2027-12-01T12:00:00.000Z' },
    { own: false, by: '', device: 'theirs', at: '2028-01-01T12:00:00.000Z' },
  ]);
});

it('recognises the other windows of this computer as its own', () => {
  const watched = clock();
  watched.hear(stampOf('2027-11-30', '', 'mine.2'));
  expect(watched.ahead).toMatchObject([{ own: true }]);
});

it('repeats nothing once seen, but reports what is new', () => {
  const watched = clock();
  watched.hear(stampOf('2027-11-30', 'Łukasik', 'theirs.1'));
  watched.noteSeen();
  expect(watched.ahead).toEqual([]);
  watched.hear(stampOf('2027-12-01', 'Łukasik', 'theirs.1'));
  expect(watched.ahead).toEqual([]);
  watched.hear(stampOf('2027-12-01', 'Öztürk', 'theirs.1'));
  expect(watched.ahead).toMatchObject([{ by: 'Öztürk' }]);
});
