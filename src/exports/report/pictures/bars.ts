/**
 * Tallies as stacked bars of equal length: what was answered how. The order of parts, letters and counts say what the
 * colours say; the shares are written beside each bar.
 */
import { progressOf, type Tally } from '$domain/check/coverage';
import { fulfilmentText } from '../fulfilment-text';
import type { PictureColour, PictureShape } from '../picture';
import type { ReportLabels } from '../report-labels';
import { frameOf, legendOf, textAt, WIDTH, type DrawnPicture } from './legend';
import { type Segment, TALLY_PARTS, segmentsOf } from '$domain/check/tally-parts';
import { LETTERS } from './part-letters';
import { fitText, SMALL, textColourOn, textWidth } from './picture-text';

export interface BarRow {
  name: string;
  tally: Tally;
}

const MAX_HEIGHT = 230;
const ROW = 11.5;
const BAR = { top: 4, height: 5 };
/** Space between a bar and the words beside it. */
const GAP = 4;

/** One picture, or several if the rows do not fit on a page. */
export function barPictures(rows: readonly BarRow[], labels: ReportLabels): DrawnPicture[] {
  const legend = legendOf(
    TALLY_PARTS.map((part) => ({
      fill: part,
      text: `${labels.label(LETTERS[part])} ${labels.part(part)}`,
    })),
  );
  const perPicture = Math.floor((MAX_HEIGHT - legend.height) / ROW);
  const wordWidth = Math.max(
    ...rows.flatMap(({ tally }) => wordsOf(tally, labels).map((text) => textWidth(text, SMALL))),
  );
  const count = Math.ceil(rows.length / perPicture);
  return Array.from({ length: count }, (_, index) => {
    const part = rows.slice(index * perPicture, (index + 1) * perPicture);
    const shapes = part.flatMap((row, place) =>
      rowShapes(row, { y: legend.height + place * ROW, width: WIDTH - GAP - wordWidth }, labels),
    );
    return {
      picture: {
        width: WIDTH,
        height: legend.height + part.length * ROW,
        shapes: [...legend.shapes, ...shapes],
      },
      alternative: part.map((row) => rowText(row, labels)).join('\n'),
    };
  });
}

function rowShapes(
  { name, tally }: BarRow,
  { y, width }: { y: number; width: number },
  labels: ReportLabels,
): PictureShape[] {
  const top = y + BAR.top;
  const [progress = '', fulfilment = ''] = wordsOf(tally, labels);
  return [
    textAt(fitText(name, width, SMALL), { x: 0, y: y + 2.8 }),
    textAt(progress, { x: width + GAP, y: y + 2.8 }),
    textAt(fulfilment, { x: width + GAP, y: top + 3.5 }),
    ...segmentsOf(tally, width).flatMap((segment) => segmentShapes(segment, top, labels)),
    frameOf({ x: 0, y: top, width, height: BAR.height }),
  ];
}

function segmentShapes(
  { part, count, x, width }: Segment,
  y: number,
  labels: ReportLabels,
): PictureShape[] {
  const { label } = labels;
  const fill: PictureColour = part;
  const letter = label(LETTERS[part]);
  const text = [`${letter} ${labels.number(count)}`, letter].find(
    (one) => textWidth(one, SMALL, true) + 1 <= width,
  );
  const edge: [number, number][] = [
    [x, y],
    [x, y + BAR.height],
  ];
  return [
    { kind: 'rect', x, y, width, height: BAR.height, fill },
    // Adjacent parts have an edge between them, however similar their colours may look.
    ...(x > 0
      ? [{ kind: 'line' as const, points: edge, width: 0.4, colour: 'paper' as const }]
      : []),
    ...(text === undefined
      ? []
      : [
          textAt(
            text,
            { x: x + width / 2, y: y + 3.5 },
            { anchor: 'middle', colour: textColourOn(fill), bold: true },
          ),
        ]),
  ];
}

const wordsOf = (tally: Tally, labels: ReportLabels): string[] => [
  `${labels.label('progress')}: ${labels.share(progressOf(tally))}`,
  `${labels.label('fulfilment')}: ${fulfilmentText(tally, labels)}`,
];

function rowText({ name, tally }: BarRow, labels: ReportLabels): string {
  const counts = TALLY_PARTS.map((part) => `${labels.part(part)} ${labels.number(tally[part])}`);
  const applicable = `${labels.label('applicable')} ${labels.number(tally.applicable)}`;
  return `${name}: ${[applicable, ...counts, ...wordsOf(tally, labels)].join(', ')}.`;
}
