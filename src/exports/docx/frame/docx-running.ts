/** Headers and footers of the pages. */
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { pageTextOf, type Report } from '$exports/report/report-model';
import { textRuns } from '../docx-text';
import { STYLE } from '../styles/style-names';

/** What the document is called where there is no room for its cover. */
export function titleOf(report: Report): string {
  return [report.title, report.facts[0]?.text ?? ''].filter((text) => text !== '').join(' – ');
}

export function headerOf(report: Report): Header {
  const line = new Paragraph({ style: STYLE.header, children: textRuns(titleOf(report)) });
  return new Header({ children: [line] });
}

export function footerOf(report: Report): Footer {
  const line = new Paragraph({
    style: STYLE.footer,
    children: [
      ...textRuns(report.footer),
      new TextRun({ children: [new Tab()] }),
      ...pageRuns(report),
    ],
  });
  return new Footer({ children: [line] });
}

/** Placeholders for the numbers that Word fills in. */
const PAGE_AT = 1_000_001;
const PAGES_AT = 1_000_002;

/** "Seite x von y" in the words of the report, with fields for x and y. */
function pageRuns(report: Report): TextRun[] {
  return pageTextOf(report, PAGE_AT, PAGES_AT)
    .split(/(100000[12])/)
    .flatMap((part) => {
      if (part === String(PAGE_AT)) return [new TextRun({ children: [PageNumber.CURRENT] })];
      if (part === String(PAGES_AT)) return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
      return textRuns(part);
    });
}
