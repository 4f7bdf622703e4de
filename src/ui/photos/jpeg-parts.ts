/**
 * A JPEG without what is not picture: whatever a camera or a browser wrote beside it (place, device, time, thumbnails,
 * comments, profiles of colour). Only JFIF and what is needed to draw it stay.
 */

const START = 0xd8;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** JFIF itself. */
const FIRST_APPLICATION = 0xe0;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** Undefined for what is no JPEG, or one that is cut off before its picture begins. */
export function pureJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // From here on there is nothing but picture.
    if (marker === SCAN) return joined([...kept, bytes.subarray(at)]);
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (!isApplication(marker) && marker !== COMMENT) kept.push(bytes.subarray(at, end));
    else if (marker === FIRST_APPLICATION && isJfif(bytes.subarray(at + 4, end)))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

const isJfif = (segment: Uint8Array): boolean =>
  String.fromCharCode(...segment.subarray(0, 5)) === 'JFIF\0';

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
