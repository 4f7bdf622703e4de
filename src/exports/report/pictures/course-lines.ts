/**
 * The two lines of the trend. Fulfilment is never above progress, so the numbers of one are above its line and
 * those of the other below: they cannot collide.
 */
import { fulfilmentOf, progressOf, type Share } from '$domain/check/coverage';
import type { RecordedTally } from '$domain/document/document-versions';
import type { PictureShape } from '../picture';
import type { ReportLabels } from '../report-labels';
import { textAt } from './legend';

/** Where 100 % and 0 % are, in millimetres from the top. */
const TOP = 6;
export const BOTTOM = 56;

export interface CoursePoint {
  /** For example "Version 1.0". */
  name: string;
  date: string;
  tally: RecordedTally;
}
export interface Course {
  points: readonly CoursePoint[];
  /** Where the words at the end of the lines begin. */
  right: number;
  xOf: (index: number) => number;
}

export const yOf = (percent: number): number => BOTTOM - ((BOTTOM - TOP) * percent) / 100;

export function linesOf({ points, ...place }: Course, { label }: ReportLabels): PictureShape[] {
  const progress = points.map(({ tally }) => progressOf(tally));
  const fulfilment = points.map(({ tally }) => fulfilmentOf(tally));
  return [
    ...lineOf(progress, place, {
      name: label('progress'),
      colour: 'course1',
      above: true,
      dashed: false,
    }),
    ...lineOf(fulfilment, place, {
      name: label('fulfilment'),
      colour: 'course2',
      above: false,
      dashed: true,
    }),
  ];
}

type Place = Omit<Course, 'points'>;

interface Look {
  name: string;
  colour: 'course1' | 'course2';
  /** Numbers and name are above the line, otherwise below. */
  above: boolean;
  dashed: boolean;
}

/** If there is no share ("nicht anzuwenden"), the line has a gap and no number. */
function lineOf(shares: readonly Share[], { xOf, right }: Place, look: Look): PictureShape[] {
  const { colour, above, dashed } = look;
  const runs: [number, number][][] = [[]];
  const marks: PictureShape[] = [];
  for (const [index, { percent }] of shares.entries()) {
    if (percent === null) {
      runs.push([]);
      continue;
    }
    const [x, y] = [xOf(index), yOf(percent)];
    runs.at(-1)?.push([x, y]);
    marks.push(
      { kind: 'rect', x: x - 0.8, y: y - 0.8, width: 1.6, height: 1.6, fill: colour },
      textAt(
        `${String(percent)} %`,
        { x, y: above ? y - 1.8 : y + 4 },
        { anchor: 'middle', colour },
      ),
    );
  }
  const lines = runs
    .filter((points) => points.length > 1)
    .map((points) => ({ kind: 'line' as const, points, width: 0.7, colour, dashed }));
  return [...lines, ...marks, ...endName(shares, right, look)];
}

/** At the end of the line; the two lines may end at the same place, so one name is higher and one lower. */
function endName(shares: readonly Share[], right: number, look: Look): PictureShape[] {
  const percent = shares.findLast((share) => share.percent !== null)?.percent ?? null;
  if (percent === null) return [];
  const y = yOf(percent) + (look.above ? -0.4 : 3);
  return [textAt(look.name, { x: right, y }, { colour: look.colour, bold: true })];
}
