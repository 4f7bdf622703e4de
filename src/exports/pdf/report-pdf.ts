/**
 * The PDF face of a report, tagged. Draws the text first, notes where every section begins, and then fills the pages
 * reserved for the table of contents.
 */
import { jsPDF } from 'jspdf';
import type { MadeFile, OnProgress } from '../made-file';
import type { Report, ReportSection } from '../report/report-model';
import type { PdfFonts } from './fonts/pdf-letters';
import { partsOf } from './jspdf-parts';
import { drawContents, planContents } from './page/contents';
import { drawFooters } from './page/footers';
import { drawFront } from './page/front';
import { drawOutline, headingsOf, type Headings } from './page/headings';
import { prepareSection } from './page/sections';
import { PdfCanvas } from './pdf-canvas';
import { plainLine } from './tags/pdf-strings';
import { StructureNode } from './tags/pdf-structure';
import { tagDocument } from './tags/tag-document';

const CREATOR = 'Basis-Check Kommune';
/** The share of time taken by drawing; the rest is packing the file. */
const DRAWING = 0.6;

export interface ReportPdf extends MadeFile {
  pages: number;
}

export function drawReport(report: Report, fonts: PdfFonts, onProgress?: OnProgress): ReportPdf {
  const document = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  const canvas = new PdfCanvas(document, fonts);
  const root = new StructureNode('Document');
  const progress = steps(onProgress);
  drawText(canvas, report, { root, onShare: (share) => progress(share * DRAWING) });
  drawFooters(canvas, report);
  canvas.finish();
  const title = plainLine([report.title, report.facts[0]?.text ?? ''].filter(Boolean).join(' – '));
  const language = report.language === 'de' ? 'de-DE' : 'en-GB';
  document.setProperties({ title, subject: plainLine(report.subtitle), creator: CREATOR });
  tagDocument(document, { root, tags: canvas.tags }, { title, language, creator: CREATOR });
  const pages = document.getNumberOfPages();
  partsOf(document).events.subscribe('putPage', ({ pageNumber }) =>
    progress(DRAWING + (pageNumber / pages) * (0.99 - DRAWING)),
  );
  const blob = document.output('blob');
  progress(1);
  return { blob, pages, replaced: canvas.replaced, letters: canvas.letters };
}

function drawText(
  canvas: PdfCanvas,
  report: Report,
  { root, onShare }: { root: StructureNode; onShare: OnProgress },
): void {
  const headings = headingsOf(canvas, report.sections);
  drawFront(canvas, report, root);
  const fillContents =
    report.front === 'cover' ? keepContents(canvas, report, { headings, root }) : undefined;
  const total = countBlocks(report.sections);
  let done = 0;
  const onBlock = (): void => onShare((done += 1) / total);
  for (const section of report.sections)
    prepareSection({ canvas, headings, onBlock, front: report.front }, section, 1).draw({
      parent: root,
      level: 1,
    });
  fillContents?.();
  drawOutline(canvas.document, headings);
}

/** Reserves pages for the contents and begins a new one after them; returns a function that fills them later. */
function keepContents(
  canvas: PdfCanvas,
  report: Report,
  { headings, root }: { headings: Headings; root: StructureNode },
): () => void {
  const plan = planContents(canvas, headings);
  const page = canvas.page + 1;
  const node = root.add('Sect');
  plan.forEach(() => canvas.newPage());
  canvas.newPage();
  return () => drawContents(canvas, plan, { page, title: report.contents, node });
}

function countBlocks(sections: readonly ReportSection[]): number {
  return sections.reduce(
    (sum, { blocks, sections: children }) => sum + blocks.length + countBlocks(children),
    0,
  );
}

/** Reports progress only when it is worth a message: by the hundredth, and never backwards. */
function steps(onProgress: OnProgress | undefined): OnProgress {
  let told = 0;
  return (share) => {
    if (share < told + 0.01 && share < 1) return;
    told = share;
    onProgress?.(share);
  };
}
