import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentOf, progressOf, type Tally } from '$domain/check/coverage';
import { germanLabels } from '../words.fixture';
import type { ReportLabels } from '../report-labels';
import { barPictures, type BarRow } from './bars';
import { TALLY_PARTS } from '$domain/check/tally-parts';
import { expectSound, rectsOf, textsOf } from './picture.fixture';

let labels: ReportLabels;
beforeAll(async () => {
  labels = await germanLabels();
});

const LETTERS = {
  yes: 'J',
  partly: 'T',
  no: 'N',
  dispensable: 'E',
  incomplete: 'B',
  untouched: 'U',
};

const aTally: fc.Arbitrary<Tally> = fc
  .tuple(...TALLY_PARTS.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))))
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => {
    const parts = Object.fromEntries(TALLY_PARTS.map((part, index) => [part, counts[index] ?? 0]));
    return { ...parts, applicable: counts.reduce((sum, count) => sum + count, 0) } as Tally;
  });
const aRow: fc.Arbitrary<BarRow> = fc.record({
  name: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constant('ORP.3 Sensibilisierung und Schulung zur Informationssicherheit'),
    fc.constant('W'.repeat(200)),
  ),
  tally: aTally,
});
const someRows = fc.array(aRow, { minLength: 1, maxLength: 45, size: 'max' });

describe('barPictures', () => {
  it('nothing leaves the picture or covers another text', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        for (const { picture } of barPictures(rows, labels)) expectSound(picture);
      }),
      { numRuns: 30 },
    );
  });

  it('has every row once, over as many pictures as it takes', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const drawn = barPictures(rows, labels);
        expect(barsIn(drawn)).toHaveLength(rows.length);
        const lines = drawn.flatMap(({ alternative }) => alternative.split(/(?<=\.)\n/));
        expect(lines).toHaveLength(rows.length);
        rows.forEach(({ name, tally }, index) => {
          const line = lines[index] ?? '';
          expect(
            line.startsWith(`${name}: Anforderungen ${labels.number(tally.applicable)}, `),
          ).toBe(true);
          const counts = TALLY_PARTS.map(
            (part) => `${labels.part(part)} ${labels.number(tally[part])}`,
          );
          expect(line).toContain(counts.join(', '));
          expect(line).toContain(`Bearbeitungsstand: ${labels.share(progressOf(tally))}`);
          expect(line).toContain(`Umsetzungsgrad: ${labels.share(fulfilmentOf(tally))}.`);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('parts are proportional to their counts, add up to the bar, and are distinguishable without colour', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        barsIn(barPictures(rows, labels)).forEach(({ segments, width }, index) => {
          const { tally } = rows[index] ?? expect.fail('no row');
          const parts = TALLY_PARTS.filter((part) => tally[part] > 0);
          expect(segments.map(({ fill }) => fill)).toEqual(parts);
          const sum = segments.reduce((all, segment) => all + segment.width, 0);
          expect(sum).toBeCloseTo(width, 6);
          let edge = 0;
          segments.forEach(({ x, width: own, text }, place) => {
            const part = parts[place] ?? 'yes';
            expect(x).toBeCloseTo(edge, 6);
            expect(own).toBeCloseTo((width * tally[part]) / tally.applicable, 6);
            edge += own;
            const full = `${LETTERS[part]} ${labels.number(tally[part])}`;
            expect(['', LETTERS[part], full]).toContain(text);
            if (own > 15) expect(text).toBe(full);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('states both shares beside each bar, as numbers from the domain', () => {
    fc.assert(
      fc.property(aRow, (row) => {
        const [drawn] = barPictures([row], labels);
        const texts = textsOf(drawn?.picture ?? expect.fail()).map(({ text }) => text);
        expect(texts).toContain(`Bearbeitungsstand: ${labels.share(progressOf(row.tally))}`);
        expect(texts).toContain(`Umsetzungsgrad: ${labels.share(fulfilmentOf(row.tally))}`);
      }),
    );
  });
});

/** The bars of all pictures in order, each with its parts and what is written in them. */
function barsIn(drawn: ReturnType<typeof barPictures>) {
  return drawn.flatMap(({ picture }) => {
    const bars = rectsOf(picture).filter(({ height }) => height === 5);
    const tops = [...new Set(bars.map(({ y }) => y))];
    return tops.map((top) => {
      const segments = bars
        .filter(({ y }) => y === top)
        .map((rect) => ({
          ...rect,
          text:
            textsOf(picture).find(
              ({ x, y, bold }) =>
                bold === true && y > top && y < top + 5 && x > rect.x && x < rect.x + rect.width,
            )?.text ?? '',
        }));
      const frame = picture.shapes.find(
        (shape) =>
          shape.kind === 'line' && shape.points.length === 5 && shape.points[0]?.[1] === top,
      );
      const width = frame?.kind === 'line' ? (frame.points[1]?.[0] ?? 0) : 0;
      return { segments, width };
    });
  });
}
