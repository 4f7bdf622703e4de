/** Draws a report, reads it back, and compares it with the model. Test code only. */
import { jsPDF } from 'jspdf';
import { expect } from 'vitest';
import type { Report } from '../report/report-model';
import { PdfLetters } from './fonts/pdf-letters';
import { PAGE, POINTS_PER_MM } from './paper';
import { expectedElements, withoutPage } from './elements.fixture';
import { sampleFonts } from './fonts.fixture';
import { contentStreams, readPdf, type ReadPdf } from './pages.fixture';
import { elementsOf, readTree, type TreeNode } from './tree.fixture';
import { drawReport } from './report-pdf';

export const fonts = await sampleFonts();
const letters = new PdfLetters(new jsPDF(), fonts);
const LEFT = PAGE.margin * POINTS_PER_MM;
const RIGHT = (PAGE.width - PAGE.margin) * POINTS_PER_MM;
const TOP = (PAGE.height - PAGE.margin) * POINTS_PER_MM;
/** Bottom of the text; the footer is below it. */
const BOTTOM = PAGE.bottom * POINTS_PER_MM;
const FOOTER = 25;

export interface Drawn extends ReadPdf {
  tree: TreeNode;
  replaced: number;
  letters: string[] | undefined;
}

export async function draw(report: Report): Promise<Drawn> {
  const { blob, replaced, letters } = drawReport(report, fonts);
  const pdf = await readPdf(blob);
  return { ...pdf, replaced, letters, tree: readTree(pdf) };
}

/** Everything the report says, each with its role, in order, nothing else, and all inside the page. */
export async function expectWhole(report: Report): Promise<Drawn> {
  const drawn = await draw(report);
  const expected = expectedElements(report, (code) => letters.has(code));
  expect(elementsOf(drawn.tree).map(withoutPage)).toEqual(expected);
  expectInsidePage(drawn);
  return drawn;
}

function expectInsidePage({ pages, raw }: ReadPdf): void {
  for (const { items } of pages)
    for (const { text, x, y, width, size } of items) {
      const where = `${text} at ${String(x)}, ${String(y)}`;
      const spaceAtEnd = text.endsWith(' ') ? size * 0.27 : 0;
      expect(x, where).toBeGreaterThanOrEqual(LEFT - 1);
      expect(x + width - spaceAtEnd, where).toBeLessThanOrEqual(RIGHT + 1);
      expect(y < TOP && (y > BOTTOM - 1 || Math.abs(y - 31.4) < 1), where).toBe(true);
    }
  for (const { x, y, operator } of pointsOf(raw)) {
    const where = `${operator} at ${String(x)}, ${String(y)}`;
    expect(x >= LEFT - 1 && x <= RIGHT + 1 && y >= FOOTER && y <= TOP + 1, where).toBe(true);
  }
}

/** Corners of all lines and rectangles, in points. */
function pointsOf(raw: string): { x: number; y: number; operator: string }[] {
  const path = /(-?[\d.]+) (-?[\d.]+) (?:(-?[\d.]+) (-?[\d.]+) )?(m|l|re)\b/g;
  return contentStreams(raw).flatMap((stream) =>
    [...stream.matchAll(path)].flatMap(([, x, y, width = 0, height = 0, operator = '']) => [
      { x: Number(x), y: Number(y), operator },
      { x: Number(x) + Number(width), y: Number(y) + Number(height), operator },
    ]),
  );
}
