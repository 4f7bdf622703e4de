/** What precedes the text: a cover page, or a few lines above it. */
import { prepareBlock } from '../blocks/blocks';
import { prepareFacts, prepareParagraph, type FactsStyle } from '../blocks/text-blocks';
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { Role, StructureNode } from '../tags/pdf-structure';
import type { Report } from '$exports/report/report-model';

interface FrontStyle {
  top: number;
  marks: TextStyle;
  title: TextStyle;
  subtitle: TextStyle;
  /** The label is wide enough for „Informationssicherheitsbeauftragte“. */
  facts: FactsStyle;
  notice: TextStyle;
  gaps: { marks: number; subtitle: number; facts: number };
}

const COVER: FrontStyle = {
  top: 40,
  marks: { size: 13, style: 'bold', grey: 60 },
  title: { size: 30, style: 'bold' },
  subtitle: { size: 14, grey: 60 },
  facts: { size: 11, labelWidth: 72 },
  notice: { size: 10, grey: 60 },
  gaps: { marks: 8, subtitle: 14, facts: 10 },
};
const HEAD: FrontStyle = {
  top: PAGE.margin,
  marks: { size: 9, style: 'bold', grey: 60 },
  title: { size: 18, style: 'bold' },
  subtitle: { size: 11, grey: 60 },
  facts: { size: 9.5, labelWidth: 64 },
  notice: { size: 9, grey: 60 },
  gaps: { marks: 1, subtitle: 5, facts: 1 },
};

export function drawFront(canvas: PdfCanvas, report: Report, root: StructureNode): void {
  const style = report.front === 'cover' ? COVER : HEAD;
  const parent = root.add('Sect');
  const flow = (role: Role, text: string, look: TextStyle): void => {
    if (text.trim() === '') return;
    canvas.tags.within(parent.add(role), () => canvas.flow(canvas.printable(text), look));
  };
  canvas.y = style.top;
  flow('P', report.marks.join(' · '), style.marks);
  canvas.y += style.gaps.marks;
  flow('Title', report.title, style.title);
  flow('P', report.subtitle, style.subtitle);
  canvas.y += style.gaps.subtitle;
  const place = { parent, level: 1 };
  prepareFacts(canvas, report.facts, style.facts).draw(place);
  canvas.y += style.gaps.facts;
  prepareParagraph(canvas, report.notice, style.notice).draw(place);
  if (report.control.length > 0) canvas.y += style.gaps.facts;
  for (const block of report.control) prepareBlock(canvas, block).draw(place);
  if (report.front === 'head') endHead(canvas);
}

function endHead(canvas: PdfCanvas): void {
  const { y } = canvas;
  canvas.line({ x: PAGE.margin, y }, { x: PAGE.margin + TEXT_WIDTH, y }, { grey: 60, width: 0.35 });
  canvas.y += 6;
}
