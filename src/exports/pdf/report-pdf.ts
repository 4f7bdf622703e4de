/**
 * The PDF face of a report. Draws the body first, notes where every section begins, and then fills the pages that
 * were kept free for the table of contents.
 */
import { jsPDF } from 'jspdf';
import { PAGE, PdfCanvas, TEXT_WIDTH, type FontStyle, type TextStyle } from './pdf-canvas';
import { drawEntry, drawFacts, drawTable } from './pdf-blocks';
import {
  pageTextOf,
  type Report,
  type ReportBlock,
  type ReportSection,
} from '../report/report-model';

const BODY: TextStyle = { size: 10 };
const HEADINGS: readonly TextStyle[] = [
  { size: 18, style: 'bold' },
  { size: 13, style: 'bold' },
];
const CONTENTS_LINE: TextStyle = { size: 10 };
const CONTENTS_TOP = 34;
/** Wide enough for „Informationssicherheitsbeauftragte“. */
const COVER_LABEL = 72;

interface Mark {
  title: string;
  depth: number;
  page: number;
  y: number;
}

export interface ReportPdf {
  blob: Blob;
  pages: number;
  /** Letters the font cannot draw, shown as "?". */
  replaced: number;
}

/** `fonts`: the TrueType files, base64. */
export function drawReport(report: Report, fonts: Record<FontStyle, string>): ReportPdf {
  const document = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  document.setLanguage(report.language === 'de' ? 'de-DE' : 'en-GB');
  document.setProperties({
    title: `${report.title} – ${report.facts[0]?.text ?? ''}`,
    subject: report.subtitle,
    creator: 'Basis-Check Kommune',
  });
  const canvas = new PdfCanvas(document, fonts);
  drawCover(canvas, report);
  const contentsPages = Math.ceil(contentsLines(canvas, report.sections) / linesPerPage(canvas));
  for (let page = 0; page < contentsPages; page += 1) canvas.newPage();
  const marks: Mark[] = [];
  for (const section of report.sections) {
    canvas.newPage();
    drawSection(canvas, section, { depth: 0, marks });
  }
  drawContents(canvas, report, marks);
  drawOutline(document, marks);
  drawFooters(canvas, report);
  return {
    blob: document.output('blob'),
    pages: document.getNumberOfPages(),
    replaced: canvas.replaced,
  };
}

function drawCover(canvas: PdfCanvas, report: Report): void {
  canvas.y = 40;
  canvas.flow(report.marks.map((mark) => canvas.printable(mark)).join(' · '), {
    size: 13,
    style: 'bold',
    grey: 60,
  });
  canvas.y += 8;
  canvas.flow(canvas.printable(report.title), { size: 30, style: 'bold' });
  canvas.flow(canvas.printable(report.subtitle), { size: 14, grey: 60 });
  canvas.y += 14;
  drawFacts(canvas, report.facts, { size: 11, labelWidth: COVER_LABEL });
  canvas.y += 12;
  canvas.flow(canvas.printable(report.notice), { size: 10, grey: 60 });
}

function drawSection(
  canvas: PdfCanvas,
  section: ReportSection,
  at: { depth: number; marks: Mark[] },
): void {
  const style = HEADINGS[at.depth] ?? { size: 11, style: 'bold' as const };
  const title = canvas.printable(`${section.number} ${section.title}`);
  const lines = canvas.wrap(title, TEXT_WIDTH, style);
  if (at.depth > 0) canvas.y += 5;
  // A heading stays with the beginning of what it is about.
  canvas.need(lines.length * canvas.lineHeight(style) + 30);
  at.marks.push({ title, depth: at.depth, page: canvas.page, y: canvas.y });
  canvas.y += canvas.draw(lines, { x: PAGE.margin, y: canvas.y }, style) + 2;
  for (const block of section.blocks) drawBlock(canvas, block);
  for (const child of section.sections) drawSection(canvas, child, { ...at, depth: at.depth + 1 });
}

function drawBlock(canvas: PdfCanvas, block: ReportBlock): void {
  switch (block.kind) {
    case 'paragraph':
      canvas.flow(canvas.printable(block.text), BODY);
      canvas.y += 3;
      return;
    case 'table':
      drawTable(canvas, block);
      return;
    case 'facts':
      drawFacts(canvas, block.facts, { size: BODY.size, labelWidth: 52 });
      return;
    case 'entry':
      drawEntry(canvas, block);
      return;
    default:
      throw new Error('to come');
  }
}

function contentsLines(canvas: PdfCanvas, sections: readonly ReportSection[], depth = 0): number {
  return sections.reduce(
    (sum, section) =>
      sum +
      contentsTitle(canvas, `${section.number} ${section.title}`, depth).length +
      contentsLines(canvas, section.sections, depth + 1),
    0,
  );
}

function contentsTitle(canvas: PdfCanvas, title: string, depth: number): string[] {
  return canvas.wrap(title, TEXT_WIDTH - 16 - depth * 6, CONTENTS_LINE);
}

function linesPerPage(canvas: PdfCanvas): number {
  return Math.floor(
    (PAGE.height - PAGE.bottom - CONTENTS_TOP) / canvas.lineHeight(CONTENTS_LINE) - 1,
  );
}

function drawContents(canvas: PdfCanvas, report: Report, marks: readonly Mark[]): void {
  const height = canvas.lineHeight(CONTENTS_LINE);
  const perPage = linesPerPage(canvas);
  let page = 1;
  let used = perPage;
  for (const { title, depth, page: target, y } of marks) {
    const lines = contentsTitle(canvas, title, depth);
    if (used + lines.length > perPage) {
      page += 1;
      used = 0;
      canvas.document.setPage(page);
      if (page === 2)
        canvas.draw(
          [report.contents],
          { x: PAGE.margin, y: PAGE.margin },
          { size: 18, style: 'bold' },
        );
    }
    const top = CONTENTS_TOP + used * height;
    const style = {
      ...CONTENTS_LINE,
      style: depth === 0 ? ('bold' as const) : ('regular' as const),
    };
    canvas.draw(lines, { x: PAGE.margin + depth * 6, y: top }, style);
    const last = top + (lines.length - 1) * height;
    canvas.drawRight(String(target), { right: PAGE.width - PAGE.margin, y: last }, style);
    const area = { width: TEXT_WIDTH, height: lines.length * height };
    canvas.document.link(PAGE.margin, top, area.width, area.height, { pageNumber: target, top: y });
    used += lines.length;
  }
}

function drawOutline(document: jsPDF, marks: readonly Mark[]): void {
  let parent: unknown = null;
  for (const { title, depth, page } of marks) {
    const item: unknown = document.outline.add(depth === 0 ? null : parent, title, {
      pageNumber: page,
    });
    if (depth === 0) parent = item;
  }
}

function drawFooters(canvas: PdfCanvas, report: Report): void {
  const pages = canvas.document.getNumberOfPages();
  const style: TextStyle = { size: 8.5, grey: 80 };
  const footerText = canvas.printable(report.footer);
  const y = PAGE.height - 14;
  for (let page = 1; page <= pages; page += 1) {
    canvas.document.setPage(page);
    canvas.line({ x: PAGE.margin, y: y - 1.5 }, { x: PAGE.width - PAGE.margin, y: y - 1.5 });
    const [footer = '', ...cut] = canvas.wrap(footerText, TEXT_WIDTH - 45, style);
    canvas.draw([cut.length > 0 ? `${footer} …` : footer], { x: PAGE.margin, y }, style);
    const number = pageTextOf(report, page, pages);
    canvas.drawRight(number, { right: PAGE.width - PAGE.margin, y }, style);
  }
}
