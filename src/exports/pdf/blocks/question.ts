/** A question on paper: kept on one page unless it alone is longer than that. */
import { PAGE, PAGE_ROOM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { headingRole } from '../tags/pdf-structure';
import type { ReportBlock } from '$exports/report/report-model';
import { isBlank, type Prepared } from './prepared';
import { drawField, fieldHeight, prepareFields } from './ruled-field';
import {
  drawTickRows,
  drawTicks,
  tickRows,
  tickRowsHeight,
  ticksHeight,
  wrapTicks,
} from './tick-boxes';

type Question = Extract<ReportBlock, { kind: 'question' }>;

const TITLE: TextStyle = { size: 10.5, style: 'bold' };
const QUESTION: TextStyle = { size: 10 };
const GAP = 1.5;
const PADDING = 3;

export function prepareQuestion(canvas: PdfCanvas, block: Question): Prepared {
  const parts = partsOf(canvas, block);
  const height = heightOf(canvas, parts);
  const keep = height <= PAGE_ROOM ? height : Math.min(60, PAGE_ROOM);
  return {
    keep,
    draw: ({ parent, level }) => {
      canvas.need(keep);
      const node = parent.add('Sect');
      canvas.tags.within(node.add(headingRole(level)), () => canvas.flowLines(parts.title, TITLE));
      if (!isBlank(parts.question))
        canvas.tags.within(node.add('P'), () => canvas.flowLines(parts.question, QUESTION));
      canvas.y += GAP;
      if (parts.points.length > 0) drawTicks(canvas, parts.points, node.add('L'));
      canvas.y += GAP;
      if (parts.rows.length > 0) drawTickRows(canvas, parts.rows, node.add('L'));
      if (parts.fields.length > 0) {
        const list = node.add('L');
        for (const field of parts.fields) drawField(canvas, field, list.add('LI'));
      }
      drawEnd(canvas);
    },
  };
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(canvas: PdfCanvas, block: Question) {
  const { id, title, question, points, boxes, fields } = block;
  return {
    title: canvas.wrap(canvas.printable(`${id} ${title}`), TEXT_WIDTH, TITLE),
    question: canvas.wrap(canvas.printable(question), TEXT_WIDTH, QUESTION),
    points: wrapTicks(canvas, points),
    rows: tickRows(canvas, wrapTicks(canvas, boxes)),
    fields: prepareFields(canvas, fields),
  };
}

function heightOf(canvas: PdfCanvas, { title, question, points, rows, fields }: Parts): number {
  return (
    title.length * canvas.lineHeight(TITLE) +
    question.length * canvas.lineHeight(QUESTION) +
    ticksHeight(canvas, points) +
    tickRowsHeight(canvas, rows) +
    fields.reduce((sum, field) => sum + fieldHeight(canvas, field), 0) +
    2 * GAP +
    2 * PADDING
  );
}

function drawEnd(canvas: PdfCanvas): void {
  canvas.y += PADDING;
  const { y } = canvas;
  canvas.line({ x: PAGE.margin, y }, { x: PAGE.width - PAGE.margin, y }, { grey: 190 });
  canvas.y += PADDING;
}
