/**
 * How progress and fulfilment developed from one recorded version to the next and until today: two lines, equal steps.
 */
import { progressOf } from '$domain/check/coverage';
import { fulfilmentText } from '../fulfilment-text';
import type { PictureShape } from '../picture';
import type { ReportLabels } from '../report-labels';
import { BOTTOM, linesOf, yOf, type Course, type CoursePoint } from './course-lines';
import { textAt, WIDTH, type DrawnPicture } from './legend';
import { fitText, SMALL, textWidth } from './picture-text';

/** More do not fit side by side; the latest ones are shown. */
export const MOST_POINTS = 6;
const LEFT = 14;
const HEIGHT = 70;

/** Undefined for fewer than two points: that is no trend. */
export function courseOf(
  all: readonly CoursePoint[],
  labels: ReportLabels,
): DrawnPicture | undefined {
  const points = all.slice(-MOST_POINTS);
  if (points.length < 2) return undefined;
  const names = [labels.label('progress'), labels.label('fulfilment')];
  const right = WIDTH - Math.max(...names.map((name) => textWidth(name, SMALL, true))) - 2;
  const step = (right - 12 - LEFT - 8) / (points.length - 1);
  const xOf = (index: number): number => LEFT + 8 + index * step;
  const course: Course = { xOf, right, points };
  return {
    picture: {
      width: WIDTH,
      height: HEIGHT,
      shapes: [...axis(course), ...pointNames(course, step), ...linesOf(course, labels)],
    },
    alternative: points.map((point) => pointText(point, labels)).join('\n'),
  };
}

function axis({ right }: Course): PictureShape[] {
  return [0, 25, 50, 75, 100].flatMap((percent) => {
    const y = yOf(percent);
    const points: [number, number][] = [
      [LEFT, y],
      [right - 6, y],
    ];
    return [
      { kind: 'line' as const, points, width: 0.15, colour: 'line' as const },
      textAt(
        `${String(percent)} %`,
        { x: LEFT - 1.5, y: y + 1 },
        { anchor: 'end', colour: 'muted' },
      ),
    ];
  });
}

function pointNames({ points, xOf }: Course, step: number): PictureShape[] {
  const room = Math.min(step, 30) - 1;
  return points.flatMap(({ name, date }, index) => {
    const x = xOf(index);
    return [
      textAt(
        fitText(name, room / 1.1, SMALL),
        { x, y: BOTTOM + 8 },
        { anchor: 'middle', bold: true },
      ),
      textAt(fitText(date, room, SMALL), { x, y: BOTTOM + 11.8 }, { anchor: 'middle' }),
    ];
  });
}

function pointText({ name, date, tally }: CoursePoint, labels: ReportLabels): string {
  const progress = `${labels.label('progress')} ${labels.share(progressOf(tally))}`;
  const fulfilment = `${labels.label('fulfilment')} ${fulfilmentText(tally, labels)}`;
  return `${[name, date].filter(Boolean).join(', ')}: ${progress}; ${fulfilment}.`;
}
