/** From what a camera wrote to what is stored: smaller, black where it was blacked out, and nothing beside the pixels. */
import { MAX_PHOTO_BYTES } from '$domain/record/photo';
import type { Area } from './areas';
import { pureJpeg } from './jpeg-parts';

/** Pixels of the longer side: enough to read a label in a rack. */
const LONGEST = 1600;
/** Tried in this order, until the picture is no larger than it may be. */
const QUALITIES = [0.82, 0.6, 0.4] as const;

export interface MadePicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** The picture upright and scaled, as the browser reads it. Throws if it cannot. */
export async function readPicture(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = penOf(canvas);
  // Behind transparent pictures.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/** What is stored. The canvas is black there afterwards too: nothing shows what it was. */
export async function makePicture(
  canvas: HTMLCanvasElement,
  areas: readonly Area[],
): Promise<MadePicture> {
  const { width, height } = canvas;
  const pen = penOf(canvas);
  pen.fillStyle = '#000';
  for (const area of areas) {
    // Outwards to whole pixels: an edge must not shine through.
    const [left, top] = [Math.floor(area.left * width), Math.floor(area.top * height)];
    const right = Math.ceil((area.left + area.width) * width);
    const bottom = Math.ceil((area.top + area.height) * height);
    pen.fillRect(left, top, right - left, bottom - top);
  }
  for (const quality of QUALITIES) {
    const bytes = pureJpeg(await encoded(canvas, quality));
    if (bytes !== undefined && bytes.length <= MAX_PHOTO_BYTES) return { bytes, width, height };
  }
  throw new Error('no picture');
}

async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality),
  );
  return blob === null ? new Uint8Array() : new Uint8Array(await blob.arrayBuffer());
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  return pen;
}
