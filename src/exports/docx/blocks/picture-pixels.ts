/** Paints a picture as PNG on an offscreen canvas, so that it works in a worker. */
import { PAPER_COLOURS, type Picture, type PictureShape } from '$exports/report/picture';
import { BODY_FONT } from '../styles/docx-page';
import type { Paint } from './docx-pictures';

type Pen = OffscreenCanvasRenderingContext2D;
type RectShape = Extract<PictureShape, { kind: 'rect' }>;
type TextShape = Extract<PictureShape, { kind: 'text' }>;
type LineShape = Extract<PictureShape, { kind: 'line' }>;

const DOTS_PER_INCH = 220;
const PIXELS_PER_MM = DOTS_PER_INCH / 25.4;
const MM_PER_POINT = 25.4 / 72;
/** Dash and gap of a dashed line, in line widths. */
const DASHES = [4, 3] as const;

/** The painter; undefined if there is no offscreen canvas (browsers before 2023). */
export function pixelPainter(): Paint | undefined {
  return typeof OffscreenCanvas === 'undefined' ? undefined : paintPixels;
}

async function paintPixels(picture: Picture): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.ceil(px(picture.width)), Math.ceil(px(picture.height)));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to paint on');
  pen.fillStyle = PAPER_COLOURS.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const shape of picture.shapes) paintShape(pen, shape);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}

/** Millimetres in pixels. */
function px(length: number): number {
  return length * PIXELS_PER_MM;
}

function paintShape(pen: Pen, shape: PictureShape): void {
  switch (shape.kind) {
    case 'rect':
      paintRect(pen, shape);
      return;
    case 'line':
      paintLine(pen, shape);
      return;
    case 'text':
      paintText(pen, shape);
      return;
    case 'photo':
    // Goes into the document as it is (`docx-pictures.ts`).
  }
}

/** Edges on whole pixels, so that adjacent rectangles show no seam; thin ones stay visible. */
function paintRect(pen: Pen, { x, y, width, height, fill }: RectShape): void {
  const [left, top] = [Math.round(px(x)), Math.round(px(y))];
  const [right, bottom] = [Math.round(px(x + width)), Math.round(px(y + height))];
  if (width === 0 || height === 0) return;
  pen.fillStyle = PAPER_COLOURS[fill];
  pen.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
}

function paintLine(pen: Pen, { points, width, colour, dashed }: LineShape): void {
  pen.strokeStyle = PAPER_COLOURS[colour];
  pen.lineWidth = px(width);
  pen.lineJoin = 'round';
  pen.setLineDash(dashed === true ? DASHES.map((widths) => px(widths * width)) : []);
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(px(x), px(y));
  pen.stroke();
}

const ALIGNMENT = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(pen: Pen, { x, y, text, size, anchor, colour, bold }: TextShape): void {
  const weight = bold === true ? 'bold ' : '';
  pen.font = `${weight}${String(px(size * MM_PER_POINT))}px ${BODY_FONT}, sans-serif`;
  pen.textAlign = ALIGNMENT[anchor];
  pen.fillStyle = PAPER_COLOURS[colour];
  pen.fillText(text.normalize('NFC'), px(x), px(y));
}
