/** The paper, how things look on it, and the PDF operators that draw them. Lengths in millimetres from the top left. */
import type { FontStyle } from './fonts/pdf-letters';

export const PAGE = { width: 210, height: 297, margin: 20, bottom: 22 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The area between the margins of a page. */
export const PAGE_ROOM = PAGE.height - PAGE.margin - PAGE.bottom;
export const POINTS_PER_MM = 72 / 25.4;
export interface TextStyle {
  size: number;
  style?: FontStyle;
  /** Shade of grey, 0 = black. Dark enough for print: at most 90. */
  grey?: number;
  /** "#rrggbb"; instead of a grey. */
  colour?: string;
}

export interface Point {
  x: number;
  y: number;
}

export interface Stroke {
  width: number;
  colour: string;
  dashed?: boolean;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Dash of a dashed line, in points per millimetre of its width. */
const DASH = 8;
const DASH_GAP = 8;

/** `letters`: operators that show them, without position and colour. */
export function textOperators(letters: string, at: Point, style: TextStyle): string {
  return `BT ${colourOf(style)} ${xy(at)} Td ${letters}ET`;
}

export function strokeOperators(
  points: readonly Point[],
  { width, colour, dashed = false }: Stroke,
): string {
  const path = points.map((point, index) => `${xy(point)} ${index === 0 ? 'm' : 'l'}`).join(' ');
  const dash = dashed ? `[${number(width * DASH)} ${number(width * DASH_GAP)}]0 d` : '[]0 d';
  return `${rgb(colour)} RG ${number(width * POINTS_PER_MM)} w ${dash} ${path} S`;
}

export function fillOperators({ x, y, width, height }: Box, colour: string): string {
  const corner = xy({ x, y: y + height });
  const size = [width, height].map((one) => number(one * POINTS_PER_MM)).join(' ');
  return `${rgb(colour)} rg ${corner} ${size} re f`;
}

const number = (value: number): string => String(Math.round(value * 100) / 100);
const xy = ({ x, y }: Point): string =>
  `${number(x * POINTS_PER_MM)} ${number((PAGE.height - y) * POINTS_PER_MM)}`;

function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((one) => number(one / 255)).join(' ');
}

function colourOf({ colour, grey = 0 }: TextStyle): string {
  return colour === undefined ? `${number(grey / 255)} g` : `${rgb(colour)} rg`;
}
