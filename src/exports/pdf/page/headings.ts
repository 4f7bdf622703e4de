/** The headings of a document, as shared by the contents, the bookmarks and the text. */
import type { jsPDF } from 'jspdf';
import type { PdfCanvas } from '../pdf-canvas';
import { plainLine } from '../tags/pdf-strings';
import type { ReportSection } from '$exports/report/report-model';

export interface Heading {
  /** Number and title, printable. */
  title: string;
  /** 0 for chapters. */
  depth: number;
  /** Its position, once it is drawn. */
  page: number;
  y: number;
}

export type Headings = ReadonlyMap<ReportSection, Heading>;

/** In document order. */
export function headingsOf(canvas: PdfCanvas, sections: readonly ReportSection[]): Headings {
  const headings = new Map<ReportSection, Heading>();
  const visit = (section: ReportSection, depth: number): void => {
    const title = canvas.printable(`${section.number} ${section.title}`.trim());
    headings.set(section, { title, depth, page: 0, y: 0 });
    for (const child of section.sections) visit(child, depth + 1);
  };
  for (const section of sections) visit(section, 0);
  return headings;
}

/** The bookmarks. */
export function drawOutline(document: jsPDF, headings: Headings): void {
  const parents: unknown[] = [];
  for (const { title, depth, page } of headings.values()) {
    const parent = depth === 0 ? null : parents[depth - 1];
    parents[depth] = document.outline.add(parent, plainLine(title), { pageNumber: page });
  }
}
