/** Drawings, as vectors in their own size; smaller only if the page is. */
import { PAGE, PAGE_ROOM, POINTS_PER_MM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { StructureNode } from '../tags/pdf-structure';
import { PAPER_COLOURS, type Picture, type PictureShape } from '$exports/report/picture';
import type { ReportBlock } from '$exports/report/report-model';
import { isBlank, type Prepared } from './prepared';

type PictureBlock = Extract<ReportBlock, { kind: 'picture' }>;

const CAPTION: TextStyle = { size: 10.5, style: 'bold' };
const ABOVE = 3;
const GAP = 2;

export function preparePicture(canvas: PdfCanvas, block: PictureBlock): Prepared {
  const { picture } = block;
  const caption = canvas.wrap(canvas.printable(block.caption), TEXT_WIDTH, CAPTION);
  const captionHeight = caption.length * canvas.lineHeight(CAPTION) + GAP;
  // A caption that fills much of the page may be separated from its picture; the picture is never split.
  const together = captionHeight < PAGE_ROOM / 3;
  const room = PAGE_ROOM - (together ? captionHeight : 0);
  const scale = Math.min(1, TEXT_WIDTH / picture.width, room / picture.height);
  const height = picture.height * scale;
  const keep = together ? captionHeight + height : canvas.lineHeight(CAPTION);
  return {
    keep: Math.min(ABOVE + keep, PAGE_ROOM),
    draw: ({ parent }) => {
      if (!canvas.atTop) canvas.y += ABOVE;
      canvas.need(keep);
      const node = parent.add('Sect');
      if (!isBlank(caption))
        canvas.tags.within(node.add('Caption'), () => canvas.flowLines(caption, CAPTION));
      canvas.y += GAP;
      canvas.need(height);
      const figure = figureOf(node, block, { y: canvas.y, scale });
      canvas.tags.within(figure, () => drawShapes(canvas, picture, scale));
      canvas.y += height + 5;
    },
  };
}

function figureOf(
  node: StructureNode,
  { picture, alternative }: PictureBlock,
  { y, scale }: { y: number; scale: number },
): StructureNode {
  const [left, right] = [PAGE.margin, PAGE.margin + picture.width * scale];
  const [top, bottom] = [PAGE.height - y, PAGE.height - y - picture.height * scale];
  const [x1, y1, x2, y2] = [left, bottom, right, top].map((one) => one * POINTS_PER_MM);
  return node.add('Figure', { alternative, box: [x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0] });
}

function drawShapes(canvas: PdfCanvas, { shapes }: Picture, scale: number): void {
  const top = canvas.y;
  const at = (x: number, y: number): { x: number; y: number } => ({
    x: PAGE.margin + x * scale,
    y: top + y * scale,
  });
  const drawText = (shape: Extract<PictureShape, { kind: 'text' }>): void => {
    const style: TextStyle = {
      size: Math.round(shape.size * scale * 100) / 100,
      style: shape.bold === true ? 'bold' : 'regular',
      colour: PAPER_COLOURS[shape.colour],
    };
    const text = canvas.printable(shape.text).replaceAll('\n', ' ');
    const { x, y } = at(shape.x, shape.y);
    const share = { start: 0, middle: 0.5, end: 1 }[shape.anchor];
    canvas.drawOn(text, { x: x - canvas.widthOf(text, style) * share, y }, style);
  };
  for (const shape of shapes) {
    if (shape.kind === 'text') drawText(shape);
    else if (shape.kind === 'photo') {
      const { width, height } = shape;
      const box = { ...at(shape.x, shape.y), width: width * scale, height: height * scale };
      canvas.photo(shape.data, box);
    } else if (shape.kind === 'line')
      canvas.stroke(
        shape.points.map(([x, y]) => at(x, y)),
        {
          width: shape.width * scale,
          colour: PAPER_COLOURS[shape.colour],
          dashed: shape.dashed === true,
        },
      );
    else {
      const { width, height } = shape;
      const box = { ...at(shape.x, shape.y), width: width * scale, height: height * scale };
      canvas.fill(box, PAPER_COLOURS[shape.fill]);
    }
  }
}
