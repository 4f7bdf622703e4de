import { afterEach, describe, expect, it, vi } from 'vitest';
import { PAPER_COLOURS, type Picture, type PictureShape } from '$exports/report/picture';
import { pixelPainter } from './picture-pixels';

/** What was done on the canvas, with the colours and fonts at that moment. */
type Stroke = Record<string, unknown>;

/** Stands in for a browser's canvas; the browser tests paint the same on a real one. */
class NotedCanvas {
  static strokes: Stroke[] = [];
  static size = { width: 0, height: 0 };
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    NotedCanvas.size = { width, height };
    NotedCanvas.strokes = [];
    this.width = width;
    this.height = height;
  }

  getContext(): Record<string, unknown> {
    const note = (stroke: Stroke) => NotedCanvas.strokes.push(stroke);
    let points: number[][] = [];
    let dashes: number[] = [];
    return {
      fillRect(...box: number[]) {
        note({ rect: box, colour: (this as { fillStyle?: string }).fillStyle });
      },
      setLineDash: (list: number[]) => (dashes = list),
      beginPath: () => (points = []),
      lineTo: (...point: number[]) => points.push(point),
      stroke() {
        const { strokeStyle, lineWidth } = this as { strokeStyle?: string; lineWidth?: number };
        note({ points, dashes, colour: strokeStyle, width: lineWidth });
      },
      fillText(text: string, ...at: number[]) {
        const { font, textAlign, fillStyle } = this;
        note({ text, at, font, textAlign, colour: fillStyle });
      },
    };
  }

  convertToBlob({ type }: { type: string }): Promise<Blob> {
    return Promise.resolve(new Blob([type]));
  }
}

const PIXELS_PER_MM = 220 / 25.4;

async function painted(...shapes: PictureShape[]): Promise<Stroke[]> {
  vi.stubGlobal('OffscreenCanvas', NotedCanvas);
  const picture: Picture = { width: 170, height: 40, shapes };
  const png = await pixelPainter()?.(picture);
  expect(new TextDecoder().decode(png)).toBe('image/png');
  return NotedCanvas.strokes;
}

afterEach(() => vi.unstubAllGlobals());

describe('pixelPainter', () => {
  it('is undefined without an offscreen canvas', () => {
    expect(pixelPainter()).toBeUndefined();
  });

  it('paints on white, with at least 200 dots to the inch', async () => {
    const [ground] = await painted();
    const { width, height } = NotedCanvas.size;
    expect(width).toBeGreaterThan((170 / 25.4) * 200);
    expect(height / width).toBeCloseTo(40 / 170, 2);
    expect(ground).toEqual({ rect: [0, 0, width, height], colour: '#ffffff' });
  });

  it('paints adjacent rectangles without a seam, and thin ones visibly', async () => {
    const rect = { kind: 'rect', y: 1, height: 0.01, fill: 'yes' } as const;
    const strokes = await painted(
      { ...rect, x: 0, width: 3.33 },
      { ...rect, x: 3.33, width: 3.33, fill: 'no' },
      { ...rect, x: 0, width: 0 },
    );
    expect(strokes).toHaveLength(3);
    const [one, two] = strokes.slice(1).map(({ rect: box }) => box as number[]);
    expect(one?.every(Number.isInteger)).toBe(true);
    expect((one?.[0] ?? 0) + (one?.[2] ?? 0)).toBe(two?.[0]);
    expect(one?.[2]).toBeCloseTo(3.33 * PIXELS_PER_MM, -1);
    expect(one?.[3]).toBe(1);
    expect(strokes.slice(1).map(({ colour }) => colour)).toEqual([
      PAPER_COLOURS.yes,
      PAPER_COLOURS.no,
    ]);
  });

  it('paints lines through their points, dashed if asked to', async () => {
    const line = { kind: 'line', width: 0.5, colour: 'course1' } as const;
    const points: [number, number][] = [
      [1, 2],
      [3, 4],
      [5, 4],
    ];
    const [, solid, dashed] = await painted({ ...line, points }, { ...line, points, dashed: true });
    expect(solid).toEqual({
      points: points.map((point) => point.map((length) => length * PIXELS_PER_MM)),
      dashes: [],
      colour: PAPER_COLOURS.course1,
      width: 0.5 * PIXELS_PER_MM,
    });
    expect(dashed?.dashes).toEqual([4, 3].map((widths) => widths * 0.5 * PIXELS_PER_MM));
  });

  it('paints texts in their size, on the right side of the point, in composed letters', async () => {
    const text = { kind: 'text', x: 10, y: 20, text: 'u\u{308}', size: 8, colour: 'ink' } as const;
    const strokes = await painted(
      { ...text, anchor: 'start' },
      { ...text, anchor: 'middle', bold: true },
      { ...text, anchor: 'end' },
    );
    const words = strokes.slice(1);
    expect(words.map(({ textAlign }) => textAlign)).toEqual(['left', 'center', 'right']);
    expect(words.map(({ text: said }) => said)).toEqual(['ü', 'ü', 'ü']);
    expect(words[0]?.at).toEqual([10 * PIXELS_PER_MM, 20 * PIXELS_PER_MM]);
    // 8 points at 220 dots to the inch.
    const size = /^(bold )?([\d.]+)px Arial, sans-serif$/;
    const fonts = words.map(({ font }) => size.exec(String(font)));
    expect(fonts.map((font) => Number(font?.[2]))).toEqual(
      Array(3).fill(expect.closeTo((8 / 72) * 220, 3)),
    );
    expect(fonts.map((font) => font?.[1])).toEqual([undefined, 'bold ', undefined]);
  });
});
