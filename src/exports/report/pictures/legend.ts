/** What all pictures have in common, and their legend: small squares with words, on as many lines as needed. */
import type { Picture, PictureColour, PictureShape } from '../picture';
import { SMALL, textWidth } from './picture-text';

/** Width of every picture of the document, in millimetres: the width of the text on A4. */
export const WIDTH = 170;
/** A picture and what it shows in words. */
export interface DrawnPicture {
  picture: Picture;
  alternative: string;
}

const LINE = 5;
const SQUARE = 3;
const GAP = 4;

export interface LegendItem {
  fill: PictureColour;
  text: string;
}

/** Starts at the top left corner of the picture; the drawing may begin at `height`. */
export function legendOf(items: readonly LegendItem[]): { shapes: PictureShape[]; height: number } {
  const shapes: PictureShape[] = [];
  let [x, y] = [0, 0];
  for (const { fill, text } of items) {
    const width = SQUARE + 1 + textWidth(text, SMALL);
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    shapes.push(
      { kind: 'rect', x, y, width: SQUARE, height: SQUARE, fill },
      frameOf({ x, y, width: SQUARE, height: SQUARE }),
      textAt(text, { x: x + SQUARE + 1, y: y + 2.6 }),
    );
    x += width + GAP;
  }
  return { shapes, height: y + LINE + 1 };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A thin line around a box, so that pale colours have an edge. */
export function frameOf({ x, y, width, height }: Box): PictureShape {
  const [right, bottom] = [x + width, y + height];
  return {
    kind: 'line',
    points: [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
      [x, y],
    ],
    width: 0.15,
    colour: 'muted',
  };
}

type TextShape = Extract<PictureShape, { kind: 'text' }>;

/** Ordinary text in a picture; `look` overrides what is different. */
export function textAt(
  text: string,
  at: { x: number; y: number },
  look: Partial<Pick<TextShape, 'size' | 'anchor' | 'colour' | 'bold'>> = {},
): TextShape {
  return { kind: 'text', ...at, text, size: SMALL, anchor: 'start', colour: 'ink', ...look };
}
