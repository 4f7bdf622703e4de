/** A requirement and what was answered: kept on one page unless it alone is longer than that. */
import type { Status } from '$domain/record/assessment';
import { columnsHeight, drawColumns, inNodes, type Unplaced } from '../page/columns';
import { PAGE, PAGE_ROOM, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { headingRole } from '../tags/pdf-structure';
import { statusColour } from '$exports/report/picture';
import type { ReportBlock } from '$exports/report/report-model';
import type { Prepared } from './prepared';

type RequirementBlock = Extract<ReportBlock, { kind: 'requirement' }>;

const TITLE: TextStyle = { size: 10, style: 'bold' };
const STATUS: TextStyle = { size: 9.5, style: 'bold' };
const LABEL: TextStyle = { size: 9, grey: 80 };
const TEXT: TextStyle = { size: 9.5 };
const STATUS_WIDTH = 38;
const INDENT = 4;
const LABEL_WIDTH = 41;
const GAP = 3;
const PADDING = 1.5;

export function prepareRequirement(canvas: PdfCanvas, block: RequirementBlock): Prepared {
  const head = headOf(canvas, block);
  const fields = fieldsOf(canvas, block);
  const [titleHeight, lineHeight] = [canvas.lineHeight(TITLE), canvas.lineHeight(TEXT)];
  const headHeight = columnsHeight(head, titleHeight);
  const height =
    headHeight +
    fields.reduce((sum, columns) => sum + columnsHeight(columns, lineHeight), 0) +
    2 * PADDING;
  const keep = height <= PAGE_ROOM ? height : Math.min(PAGE_ROOM, headHeight + 3 * lineHeight);
  return {
    keep,
    draw: ({ parent, level }) => {
      canvas.need(keep);
      const node = parent.add('Sect');
      canvas.y += PADDING;
      drawMark(canvas, block.status, headHeight);
      const [title, status] = [node.add(headingRole(level)), node.add('P')];
      drawColumns(canvas, inNodes(head, [title, status]), { height: titleHeight });
      const list = fields.length > 0 ? node.add('L') : node;
      for (const columns of fields) {
        const item = list.add('LI');
        const nodes = [item.add('Lbl'), item.add('LBody')];
        drawColumns(canvas, inNodes(columns, nodes), { height: lineHeight });
      }
      canvas.y += PADDING;
      const { y } = canvas;
      canvas.line({ x: PAGE.margin, y }, { x: PAGE.width - PAGE.margin, y }, { grey: 215 });
    },
  };
}

function headOf(canvas: PdfCanvas, { id, title, statusText }: RequirementBlock): Unplaced[] {
  const width = TEXT_WIDTH - STATUS_WIDTH - INDENT - GAP;
  const lines = canvas.wrap(canvas.printable(`${id} ${title}`), width, TITLE);
  const status = canvas.wrap(canvas.printable(statusText), STATUS_WIDTH, STATUS);
  return [
    { x: PAGE.margin + INDENT, lines, style: TITLE },
    { x: PAGE.width - PAGE.margin - STATUS_WIDTH, lines: status, style: STATUS },
  ];
}

function fieldsOf(canvas: PdfCanvas, { fields }: RequirementBlock): Unplaced[][] {
  const x = PAGE.margin + INDENT;
  return fields.map(({ label, text }) => {
    const labels = canvas.wrap(canvas.printable(label), LABEL_WIDTH - GAP, LABEL);
    const lines = canvas.wrap(canvas.printable(text), TEXT_WIDTH - INDENT - LABEL_WIDTH, TEXT);
    return [
      { x, lines: labels, style: LABEL },
      { x: x + LABEL_WIDTH, lines, style: TEXT },
    ];
  });
}

/** A bar in the colour of the status; the status itself is always written out too. */
function drawMark(canvas: PdfCanvas, status: Status, height: number): void {
  const bar = { x: PAGE.margin, y: canvas.y, width: 1.6, height: Math.min(height, canvas.room) };
  canvas.tags.within('ornament', () => canvas.fill(bar, statusColour(status)));
}
