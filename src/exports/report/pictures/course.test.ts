import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentOf, progressOf, type TallyCounts } from '$domain/check/coverage';
import { germanLabels } from '../words.fixture';
import type { ReportLabels } from '../report-labels';
import { courseOf, MOST_POINTS } from './course';
import type { CoursePoint } from './course-lines';
import { expectSound, textsOf } from './picture.fixture';

let labels: ReportLabels;
beforeAll(async () => {
  labels = await germanLabels();
});

const aTally: fc.Arbitrary<TallyCounts> = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: 6, maxLength: 6 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const [yes = 0, partly = 0, no = 0, dispensable = 0, incomplete = 0, untouched = 0] = counts;
    const applicable = counts.reduce((sum, count) => sum + count, 0);
    return { applicable, yes, partly, no, dispensable, incomplete, untouched };
  });
const aPoint: fc.Arbitrary<CoursePoint> = fc.record({
  name: fc.oneof(
    fc.constant('Version 1.0'),
    fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }),
  ),
  date: fc.constant('21.11.2026'),
  tally: aTally,
});
const somePoints = fc.array(aPoint, { minLength: 2, maxLength: 12, size: 'max' });

describe('courseOf', () => {
  it('nothing leaves the picture, and no number covers another, whatever the trend', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        expectSound(courseOf(points, labels)?.picture ?? expect.fail());
      }),
    );
  });

  it('states progress and fulfilment of each of the last points, as numbers and in words', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const drawn = courseOf(points, labels) ?? expect.fail();
        const shown = points.slice(-MOST_POINTS);
        const percents = shown.map(({ tally }) => [
          progressOf(tally).percent,
          fulfilmentOf(tally).percent,
        ]);
        const numbers = (colour: string): string[] =>
          textsOf(drawn.picture)
            .filter((text) => text.colour === colour && text.text.endsWith('%'))
            .map(({ text }) => text);
        const wanted = (which: number): string[] =>
          percents.flatMap((pair) => (pair[which] === null ? [] : [`${String(pair[which])} %`]));
        expect(numbers('course1')).toEqual(wanted(0));
        expect(numbers('course2')).toEqual(wanted(1));
        for (const { tally } of shown)
          expect(drawn.alternative).toContain(
            `: Bearbeitungsstand ${labels.share(progressOf(tally))}; Umsetzungsgrad ${labels.share(fulfilmentOf(tally))}.`,
          );
      }),
    );
  });

  it('a point is as high as its percentage, and dates are never shortened', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const { shapes } = courseOf(points, labels)?.picture ?? expect.fail();
        const shown = points.slice(-MOST_POINTS);
        const dots = shapes.flatMap((shape) =>
          shape.kind === 'rect' && shape.fill === 'course1' ? [shape.y + shape.height / 2] : [],
        );
        shown.forEach(({ tally }, index) => {
          const percent = progressOf(tally).percent ?? 0;
          expect(dots[index]).toBeCloseTo(56 - percent / 2, 6);
        });
        const dates = shapes.filter(
          (shape) => shape.kind === 'text' && shape.text === '21.11.2026',
        );
        expect(dates.length).toBeGreaterThanOrEqual(shown.length);
      }),
    );
  });

  it('needs no colour: one line is dashed, each carries its name', () => {
    const full = { applicable: 4, yes: 2, partly: 1, no: 0, dispensable: 0, incomplete: 0 };
    const point = { name: '1', date: '1', tally: { ...full, untouched: 1 } };
    const { shapes } = courseOf([point, point], labels)?.picture ?? expect.fail();
    const lines = shapes.flatMap((shape) =>
      shape.kind === 'line' && shape.width > 0.5 ? [shape.dashed] : [],
    );
    expect(lines).toEqual([false, true]);
    const bold = shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.bold === true ? [shape.text] : [],
    );
    expect(bold).toContain('Bearbeitungsstand');
    expect(bold).toContain('Umsetzungsgrad');
  });

  it('both lines may end at the same place, at the top or at the bottom', () => {
    const none = { yes: 0, partly: 0, no: 0, dispensable: 0, incomplete: 0, untouched: 0 };
    const all = { name: '1', date: '1', tally: { ...none, applicable: 3, yes: 3 } };
    const nothing = { ...all, tally: { ...none, applicable: 3, untouched: 3 } };
    for (const points of [
      [all, all],
      [nothing, nothing],
      [nothing, all],
    ])
      expectSound(courseOf(points, labels)?.picture ?? expect.fail());
  });

  it('one point is no trend; if nothing is required the line has a gap', () => {
    const some = { applicable: 2, yes: 1, partly: 0, no: 1, dispensable: 0, incomplete: 0 };
    const point = { name: '1', date: '1', tally: { ...some, untouched: 0 } };
    const none = { ...point, tally: { ...some, yes: 0, no: 0, dispensable: 2, untouched: 0 } };
    expect(courseOf([], labels)).toBeUndefined();
    expect(courseOf([point], labels)).toBeUndefined();
    const { shapes } = courseOf([point, none, point], labels)?.picture ?? expect.fail();
    const dashed = shapes.filter((shape) => shape.kind === 'line' && shape.dashed === true);
    expect(dashed).toHaveLength(0);
    expect(courseOf([point, none], labels)?.alternative).toContain('nicht anzuwenden');
  });
});
