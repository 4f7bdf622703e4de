/** Areas to be blacked out, as shares of the width and height of the picture. */

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller ones hide nothing and cannot be grasped. */
const LEAST = 0.02;
const STEP = 0.02;

export const FIRST_AREA: Readonly<Area> = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The area between two points, within the picture; undefined if it is too small to be meant. */
export function areaBetween(
  one: { x: number; y: number },
  other: { x: number; y: number },
): Area | undefined {
  const [x1, y1, x2, y2] = [one.x, one.y, other.x, other.y].map((value) => between(value, 0, 1));
  const [left, right] = [Math.min(x1 ?? 0, x2 ?? 0), Math.max(x1 ?? 0, x2 ?? 0)];
  const [top, bottom] = [Math.min(y1 ?? 0, y2 ?? 0), Math.max(y1 ?? 0, y2 ?? 0)];
  const area = { left, top, width: right - left, height: bottom - top };
  return area.width < LEAST || area.height < LEAST ? undefined : area;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The area after an arrow key; with `resize` its size changes. It never leaves the picture. Undefined: another key. */
export function areaAfter(area: Area, key: string, resize: boolean): Area | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  const [x, y] = direction;
  const { left, top, width, height } = area;
  return resize
    ? {
        left,
        top,
        width: between(width + x, LEAST, 1 - left),
        height: between(height + y, LEAST, 1 - top),
      }
    : {
        left: between(left + x, 0, 1 - width),
        top: between(top + y, 0, 1 - height),
        width,
        height,
      };
}
