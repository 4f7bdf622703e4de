/** Fulfilment of each layer by order of work, as a map: the shade repeats the number in each cell. */
import { fulfilmentOf, sumTallies, type Share, type Tally } from '$domain/check/coverage';
import type { CoverageTable } from '$domain/check/coverage-table';
import { ORDERS, type Order } from '$domain/profile/profile';
import { fulfilmentText } from '../fulfilment-text';
import type { PictureColour, PictureShape } from '../picture';
import type { ReportLabels } from '../report-labels';
import { frameOf, legendOf, textAt, WIDTH, type DrawnPicture } from './legend';
import { fitText, textColourOn } from './picture-text';

const SIZE = 8;
const NAMES = 57;
const CELL = { width: (WIDTH - NAMES) / ORDERS.length, height: 8 };
const HEAD = 6;

/** The shades by the highest percentage they represent. */
const SHADES = [
  ['share0', 0, '0 %'],
  ['share1', 25, '1–25 %'],
  ['share2', 50, '26–50 %'],
  ['share3', 75, '51–75 %'],
  ['share4', 99, '76–99 %'],
  ['share5', 100, '100 %'],
] as const;

interface Row {
  name: string;
  cells: { order: Order; tally: Tally }[];
}

export function heatMap(coverage: CoverageTable, labels: ReportLabels): DrawnPicture {
  const legend = legendOf(SHADES.map(([fill, , text]) => ({ fill, text })));
  const rows = heatRows(coverage);
  const heads = ORDERS.map((order, index) =>
    textAt(
      labels.order(order),
      { x: centreOf(index), y: legend.height + 4 },
      { size: SIZE, anchor: 'middle', bold: true },
    ),
  );
  const top = legend.height + HEAD;
  const body = rows.flatMap((row, index) => rowShapes(row, top + index * CELL.height, labels));
  return {
    picture: {
      width: WIDTH,
      height: top + rows.length * CELL.height + 0.5,
      shapes: [...legend.shapes, ...heads, ...body],
    },
    alternative: rows.map((row) => rowText(row, labels)).join('\n'),
  };
}

/** Every layer that counts; a row adds up to the tally of its layer. */
function heatRows({ layers, pairs }: CoverageTable): Row[] {
  return layers.map((layer) => ({
    name: `${layer.id} ${layer.title}`,
    cells: ORDERS.map((order) => ({
      order,
      tally: sumTallies(
        pairs
          .filter(({ module }) => module.layer === layer.id && module.order === order)
          .map(({ tally }) => tally),
      ),
    })),
  }));
}

const leftOf = (column: number): number => NAMES + column * CELL.width;
const centreOf = (column: number): number => leftOf(column) + CELL.width / 2;

function rowShapes({ name, cells }: Row, y: number, labels: ReportLabels): PictureShape[] {
  const baseline = y + 5.2;
  return [
    textAt(fitText(name, NAMES - 2, SIZE), { x: 0, y: baseline }, { size: SIZE }),
    ...cells.flatMap(({ tally }, column) => {
      const fill = shadeOf(tally);
      const box = { x: leftOf(column), y, ...CELL };
      const at = { x: centreOf(column), y: baseline };
      const look = { size: SIZE, anchor: 'middle', colour: textColourOn(fill) } as const;
      return [
        { kind: 'rect' as const, ...box, fill },
        frameOf(box),
        textAt(cellText(tally, labels), at, look),
      ];
    }),
  ];
}

/** A cell without requirements is not a zero: it stays empty. */
function cellText(tally: Tally, labels: ReportLabels): string {
  return tally.applicable === 0 ? '–' : labels.share(fulfilmentOf(tally));
}

function shadeOf(tally: Tally): PictureColour {
  const { percent }: Share = fulfilmentOf(tally);
  return SHADES.find(([, highest]) => (percent ?? 0) <= highest)?.[0] ?? 'share0';
}

function rowText({ name, cells }: Row, labels: ReportLabels): string {
  const texts = cells.map(({ order, tally }) => {
    const empty = tally.applicable === 0;
    return `${labels.order(order)} ${empty ? labels.label('noRequirements') : fulfilmentText(tally, labels)}`;
  });
  return `${name}: ${texts.join('; ')}.`;
}
