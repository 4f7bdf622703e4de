import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filesToKeep, type DatedFile } from './files-to-keep';

const DAY = 24 * 60 * 60 * 1000;
/** A Monday, at noon. */
const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const file = (at: string): DatedFile => ({ at: Date.parse(at) });
const aFile = fc.integer({ min: NOW - 100 * DAY, max: NOW }).map((at): DatedFile => ({ at }));
// Many, so that most are kept for one reason only.
const files = fc.array(aFile, { maxLength: 120, size: 'max' });
const latest = (some: readonly DatedFile[]): DatedFile | undefined =>
  some.toSorted((a, b) => b.at - a.at)[0];

it('keeps the newest five, however close together', () => {
  fc.assert(
    fc.property(files, (all) => {
      const kept = filesToKeep(all, NOW);
      for (const one of all.toSorted((a, b) => b.at - a.at).slice(0, 5))
        expect(kept).toContain(one);
    }),
  );
});

it('keeps the last of each of the last seven days and of each of the last eight weeks', () => {
  const midnight = NOW - (NOW % DAY);
  fc.assert(
    fc.property(files, fc.nat({ max: 6 }), fc.nat({ max: 7 }), (all, days, weeks) => {
      const within = (from: number, length: number) =>
        latest(all.filter(({ at }) => at >= from && at < from + length));
      const kept = filesToKeep(all, NOW);
      // The day of NOW is a Monday: weeks begin at the same midnight.
      for (const one of [
        within(midnight - days * DAY, DAY),
        within(midnight - weeks * 7 * DAY, 7 * DAY),
      ])
        if (one) expect(kept.map(({ at }) => at)).toContain(one.at);
    }),
  );
});

it('keeps nothing for no reason, and never nothing', () => {
  fc.assert(
    fc.property(files, (all) => {
      const kept = filesToKeep(all, NOW);
      expect(kept.length).toBeLessThanOrEqual(5 + 7 + 8);
      expect(kept.length > 0).toBe(all.length > 0);
    }),
  );
});

it('thinned before or not, later the same are kept: thinning on the way costs nothing', () => {
  fc.assert(
    fc.property(files, fc.nat({ max: 90 * DAY }), (all, meanwhile) => {
      const once = filesToKeep(all, NOW);
      expect(filesToKeep(once, NOW)).toEqual(once);
      const later = NOW + meanwhile;
      expect(filesToKeep(once, later)).toEqual(filesToKeep(all, later));
    }),
  );
});

it('a clock that was a year ahead pushes out nothing', () => {
  const wrong = [
    '2027-11-30',
    '2027-12-01',
    '2027-12-02',
    '2027-12-03',
    '2027-12-04',
    '2027-12-05',
  ];
  const ahead = wrong.map((day) => file(`${day}T10:00:00.000Z`));
  const today = [file('2026-11-30T08:00:00.000Z'), file('2026-11-30T09:00:00.000Z')];
  expect(filesToKeep([...ahead, ...today], NOW)).toEqual([...ahead.slice(1), ...today]);
});
