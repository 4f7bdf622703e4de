/**
 * A drawing independent of any face: shapes in a box of given size. Every face draws the same shapes: as SVG, in the
 * PDF, or as pixels for Word. Lengths in millimetres from the top left corner, font sizes in points.
 */
import { PART_OF_STATUS } from '$domain/check/tally-parts';
import type { Status } from '$domain/record/assessment';

/** Names of colours; a face chooses the shade. What a colour says is always said in words or numbers too. */
export type PictureColour =
  | 'ink'
  | 'muted'
  | 'line'
  | 'paper'
  | 'yes'
  | 'partly'
  | 'no'
  | 'dispensable'
  | 'incomplete'
  | 'untouched'
  /** Shades of one colour from pale to dark, for shares: 0, up to 25, up to 50, up to 75, up to 99, 100 %. */
  | 'share0'
  | 'share1'
  | 'share2'
  | 'share3'
  | 'share4'
  | 'share5'
  | 'course1'
  | 'course2';

export type PictureShape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: PictureColour }
  /** Through all points, with a stroke of `width` millimetres. */
  | {
      kind: 'line';
      points: [x: number, y: number][];
      width: number;
      colour: PictureColour;
      dashed?: boolean;
    }
  | {
      kind: 'text';
      x: number;
      /** The baseline. */
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      colour: PictureColour;
      bold?: boolean;
    }
  /** A photograph; `data`: the address of a JPEG that holds its bytes (`data:image/jpeg;base64,…`). */
  | { kind: 'photo'; x: number; y: number; width: number; height: number; data: string };

export interface Picture {
  /** At most 170, the width of the text on A4. */
  width: number;
  height: number;
  shapes: PictureShape[];
}

/** sRGB of each colour on white paper; adjacent colours differ by more than their hue. */
export const PAPER_COLOURS: Readonly<Record<PictureColour, string>> = {
  ink: '#000000',
  muted: '#50545e',
  line: '#a6a6a6',
  paper: '#ffffff',
  yes: '#0b7a56',
  partly: '#c77700',
  no: '#b3261e',
  dispensable: '#5a6b8c',
  incomplete: '#8a4fb0',
  untouched: '#c9ced9',
  share0: '#ffffff',
  share1: '#dbe7f6',
  share2: '#b5cdec',
  share3: '#7fa6dc',
  share4: '#3f74bd',
  share5: '#153f7d',
  course1: '#153f7d',
  course2: '#0b7a56',
};

/**
 * The colour of an answer wherever it is drawn on paper; those of the screen are in app.css, and a test compares them.
 */
export const statusColour = (status: Status): string => PAPER_COLOURS[PART_OF_STATUS[status]];
