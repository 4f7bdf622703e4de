/**
 * A QR code as a drawing: error correction M, and around it the quiet zone of four modules that ISO/IEC 18004 asks for.
 * Adjacent squares in a row become one shape; a code of 2,000 squares would slow every face down.
 */
import { encode } from 'uqr';
import type { Picture, PictureShape } from '$exports/report/picture';

/** Millimetres: minimum width of the code without its quiet zone, and of one module. */
const LEAST_WIDTH = 27;
const LEAST_MODULE = 0.5;
const QUIET = 4;
/**
 * Trying all eight masks takes thirty times as long, and over 150 addresses was no better than this one on average. Every
 * reader accepts any mask.
 */
const MASK = 2;

/** Undefined if the address is too long for any code. */
export function qrPicture(address: string): Picture | undefined {
  const rows = matrixOf(address);
  if (rows === undefined) return undefined;
  const size = Math.max(LEAST_MODULE, LEAST_WIDTH / rows.length);
  const width = (rows.length + 2 * QUIET) * size;
  const paper: PictureShape = { kind: 'rect', x: 0, y: 0, width, height: width, fill: 'paper' };
  const dark = rows.flatMap((row, y) =>
    runsOf(row).map(({ start, length }): PictureShape => ({
      kind: 'rect',
      x: (start + QUIET) * size,
      y: (y + QUIET) * size,
      width: length * size,
      height: size,
      fill: 'ink',
    })),
  );
  return { width, height: width, shapes: [paper, ...dark] };
}

function matrixOf(address: string): boolean[][] | undefined {
  try {
    return encode(address, { ecc: 'M', maskPattern: MASK, border: 0 }).data;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function runsOf(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last.start + last.length === x) last.length += 1;
    else runs.push({ start: x, length: 1 });
  });
  return runs;
}
