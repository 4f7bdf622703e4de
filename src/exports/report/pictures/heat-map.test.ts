import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentOf, tallyPairs } from '$domain/check/coverage';
import { coverageOf, type CoverageTable } from '$domain/check/coverage-table';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { answeredPairs } from '$domain/check/answered-pairs';
import { ORDERS } from '$domain/profile/profile';
import { germanLabels } from '../words.fixture';
import type { ReportLabels } from '../report-labels';
import { heatMap } from './heat-map';
import { expectSound, rectsOf, textsOf } from './picture.fixture';

let labels: ReportLabels;
beforeAll(async () => {
  labels = await germanLabels();
});

/** Texts and shades of the cells, one list per row. */
function cellsOf(coverage: CoverageTable) {
  const { picture } = heatMap(coverage, labels);
  const cells = rectsOf(picture).filter(({ height }) => height === 8);
  return coverage.layers.map((_, row) =>
    cells.slice(row * 3, row * 3 + 3).map((cell) => ({
      fill: cell.fill,
      text: textsOf(picture).find(
        ({ x, y }) =>
          x > cell.x && x < cell.x + cell.width && y > cell.y && y < cell.y + cell.height,
      )?.text,
    })),
  );
}

describe('heatMap', () => {
  it('nothing leaves the picture, and every number is legible on its shade', () => {
    fc.assert(
      fc.property(aPlannedStructure, fc.string({ maxLength: 300, size: 'max' }), (given, title) => {
        const { profile, assessment, answers } = given;
        const coverage = coverageOf(profile, assessment, answers);
        const layers = coverage.layers.map((layer) => ({ ...layer, title }));
        expectSound(heatMap({ ...coverage, layers }, labels).picture);
      }),
    );
  });

  it('each cell states the fulfilment of its layer and order, counted from the answers', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const coverage = coverageOf(profile, assessment, answers);
        const pairs = answeredPairs(profile, assessment, answers);
        const texts = cellsOf(coverage).map((row) => row.map(({ text }) => text));
        const wanted = coverage.layers.map(({ id }) =>
          ORDERS.map((order) => {
            const tally = tallyPairs(
              pairs.filter(({ module }) => module.layer === id && module.order === order),
            );
            return tally.applicable === 0 ? '–' : labels.share(fulfilmentOf(tally));
          }),
        );
        expect(texts).toEqual(wanted);
      }),
    );
  });

  it('the words beside it say the same, and "keine Anforderungen" for an empty cell', () => {
    fc.assert(
      fc.property(aPlannedStructure, ({ profile, assessment, answers }) => {
        const coverage = coverageOf(profile, assessment, answers);
        const { alternative } = heatMap(coverage, labels);
        const lines = cellsOf(coverage).map((row, index) => {
          const { id, title } = coverage.layers[index] ?? { id: '', title: '' };
          const cells = row.map(({ text }, place) => {
            const order = ORDERS[place] ?? 'R1';
            return `${labels.order(order)} ${text === '–' ? 'keine Anforderungen' : (text ?? '')}`;
          });
          return `${id} ${title}: ${cells.join('; ')}.`;
        });
        const mark = /, davon (\d+) unbestätigt/g;
        expect(alternative.replaceAll(mark, '')).toBe(lines.join('\n'));
        const marked = [...alternative.matchAll(mark)].map(([, count]) => Number(count));
        expect(marked.reduce((sum, count) => sum + count, 0)).toBe(coverage.whole.unconfirmed);
      }),
    );
  });

  it('the shade is the one the legend gives for the percentage', () => {
    const shade = (yes: number, no: number, dispensable = 0): string | undefined => {
      const tally = { applicable: yes + no + dispensable, yes, no, dispensable, ...NOTHING };
      const module = { layer: 'ORP', order: 'R1' } as const;
      const coverage = {
        layers: [{ id: 'ORP', title: 'Organisation', tally }],
        pairs: [{ module, tally }],
      } as unknown as CoverageTable;
      return cellsOf(coverage)[0]?.[0]?.fill;
    };
    expect(shade(0, 10)).toBe('share0');
    expect(shade(1, 99)).toBe('share1');
    expect(shade(25, 75)).toBe('share1');
    expect(shade(26, 74)).toBe('share2');
    expect(shade(51, 49)).toBe('share3');
    expect(shade(76, 24)).toBe('share4');
    expect(shade(999, 1)).toBe('share4');
    expect(shade(10, 0)).toBe('share5');
    expect(shade(0, 0, 5)).toBe('share0');
  });

  it('four-digit numbers still fit their cells', () => {
    const tally = { applicable: 9999, yes: 9999, no: 0, dispensable: 0, ...NOTHING };
    const pairs = ORDERS.map((order) => ({ module: { layer: 'ORP', order }, tally }));
    const layers = [{ id: 'ORP', title: 'Organisation', tally }];
    expectSound(heatMap({ layers, pairs } as unknown as CoverageTable, labels).picture);
  });
});

const NOTHING = { partly: 0, incomplete: 0, untouched: 0 };
