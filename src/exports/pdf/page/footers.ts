/** The line at the bottom of every page: what the document is, and the page number. */
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { pageTextOf, type Report } from '$exports/report/report-model';

const STYLE: TextStyle = { size: 8.5, grey: 80 };
const TOP = PAGE.height - 14;
const NUMBER_WIDTH = 45;

export function drawFooters(canvas: PdfCanvas, report: Report): void {
  const pages = canvas.document.getNumberOfPages();
  const text = canvas.printable(report.footer).replace(/\s+/gu, ' ');
  const [first = '', ...cut] = canvas.wrap(text, TEXT_WIDTH - NUMBER_WIDTH, STYLE);
  const footer = cut.length > 0 ? `${first.trimEnd()} …` : first;
  for (let page = 1; page <= pages; page += 1) {
    canvas.toPage(page);
    const y = TOP - 1.5;
    canvas.line({ x: PAGE.margin, y }, { x: PAGE.margin + TEXT_WIDTH, y });
    canvas.tags.within('footer', () => {
      canvas.draw([footer], { x: PAGE.margin, y: TOP }, STYLE);
      const number = canvas.printable(pageTextOf(report, page, pages));
      canvas.drawRight(number, { right: PAGE.margin + TEXT_WIDTH, y: TOP }, STYLE);
    });
  }
}
