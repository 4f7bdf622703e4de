/** What must hold for every picture, whatever it shows. Test code only. */
import { expect } from 'vitest';
import { PAPER_COLOURS, type Picture, type PictureColour, type PictureShape } from '../picture';
import { textWidth } from './picture-text';

const POINT = 25.4 / 72;
/** Tolerance for rounding. */
const HAIR = 1e-6;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export type TextShape = Extract<PictureShape, { kind: 'text' }>;
export type RectShape = Extract<PictureShape, { kind: 'rect' }>;

export const textsOf = ({ shapes }: Picture): TextShape[] =>
  shapes.filter((shape) => shape.kind === 'text');
export const rectsOf = ({ shapes }: Picture): RectShape[] =>
  shapes.filter((shape) => shape.kind === 'rect');

/** Fits on a page, nothing outside, no overlapping texts, every text large and dark enough to be read. */
export function expectSound(picture: Picture): void {
  const placed = picture.shapes.map((shape) => ({ shape, box: boxOf(shape) }));
  const texts = placed.flatMap(({ shape, box }) => (shape.kind === 'text' ? [{ shape, box }] : []));
  const rects = placed.flatMap(({ shape, box }) => (shape.kind === 'rect' ? [{ shape, box }] : []));
  const outside = placed.filter(({ box }) => !isInside(box, frameOf(picture)));
  const covered = texts.filter(({ box }, index) =>
    texts.slice(index + 1).some((other) => overlap(box, other.box)),
  );
  const unreadable = texts.filter(({ shape, box }) => {
    const ground = rects.findLast((rect) => overlap(box, rect.box));
    if (ground !== undefined && !isInside(box, ground.box)) return true;
    return shape.size < 7.5 || contrast(shape.colour, ground?.shape.fill ?? 'paper') < 4.5;
  });
  // Short, because a failing property is run many times and gives its reason each time.
  const first = { outside: outside[0], covered: covered[0], unreadable: unreadable[0] };
  expect(JSON.stringify(first)).toBe('{}');
  expect(picture.width).toBeLessThanOrEqual(170);
  expect(picture.height).toBeLessThanOrEqual(230);
}

const frameOf = ({ width, height }: Picture): Box => ({
  left: 0,
  right: width,
  top: 0,
  bottom: height,
});

const isInside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left - HAIR &&
  box.right <= frame.right + HAIR &&
  box.top >= frame.top - HAIR &&
  box.bottom <= frame.bottom + HAIR;

function boxOf(shape: PictureShape): Box {
  switch (shape.kind) {
    case 'rect':
    case 'photo':
      return {
        left: shape.x,
        right: shape.x + shape.width,
        top: shape.y,
        bottom: shape.y + shape.height,
      };
    case 'line': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    }
    case 'text': {
      const width = textWidth(shape.text, shape.size, shape.bold);
      const left = shape.x - width * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
      const em = shape.size * POINT;
      return { left, right: left + width, top: shape.y - 0.76 * em, bottom: shape.y + 0.22 * em };
    }
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - HAIR &&
  b.left < a.right - HAIR &&
  a.top < b.bottom - HAIR &&
  b.top < a.bottom - HAIR;

/** Contrast of two colours according to WCAG 2. */
export function contrast(one: PictureColour, other: PictureColour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: PictureColour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(PAPER_COLOURS[colour].slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
