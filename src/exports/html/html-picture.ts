/** A drawing as SVG inside the page. Colours are classes, so that the style sheet chooses the shade. */
import type { Picture, PictureShape } from '../report/picture';
import { markup, type Markup } from './markup';

/** Millimetres per point, the unit of font sizes. */
export const POINT = 25.4 / 72;

/** `describedBy`: id for the description in words. */
export function pictureMarkup(
  { width, height, shapes }: Picture,
  alternative: string,
  describedBy: string,
): Markup {
  return markup`<svg
    role="img"
    aria-labelledby="${describedBy}"
    width="${width}mm"
    height="${height}mm"
    viewBox="0 0 ${width} ${height}"
  ><desc id="${describedBy}">${alternative}</desc>${shapes.map(shapeMarkup)}</svg>`;
}

function shapeMarkup(shape: PictureShape): Markup {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape;
      return markup`<rect class="fill-${fill}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    }
    case 'line': {
      const { points, width, colour, dashed } = shape;
      const dashes = dashed ? markup` stroke-dasharray="${width * 4} ${width * 3}"` : undefined;
      return markup`<polyline class="stroke-${colour}" points="${points.flat().join(' ')}" stroke-width="${width}"${dashes}/>`;
    }
    case 'photo': {
      const { x, y, width, height, data } = shape;
      return markup`<image x="${x}" y="${y}" width="${width}" height="${height}" href="${data}"/>`;
    }
    case 'text': {
      const { x, y, text, size, anchor, colour, bold } = shape;
      const weight = bold ? markup` font-weight="600"` : undefined;
      return markup`<text class="fill-${colour}" x="${x}" y="${y}" font-size="${size * POINT}" text-anchor="${anchor}"${weight}>${text}</text>`;
    }
  }
}
