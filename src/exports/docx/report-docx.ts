/**
 * The Word face of a report: a document a municipality goes on writing in. Headings carry their numbers as a list of
 * Word and the table of contents is a field, so both stay right when chapters are added.
 */
import {
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { blockParts, factsParts, type DocxPart } from './docx-blocks';
import { bookmarkOf, contentsParts } from './docx-contents';
import { HEADING_NUMBERS } from './docx-numbers';
import { PAGE } from './docx-page';
import { STYLE } from './docx-paragraph-styles';
import { reportStyles } from './docx-styles';
import { textRuns, xmlText } from './docx-text';
import { pageTextOf, type Report, type ReportSection } from '../report/report-model';

const APPLICATION = 'Basis-Check Kommune';
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** Everything the report says, as a Word document that is not yet packed. */
export function drawReportDocx(report: Report): Document {
  const footer = footerOf(report);
  return new Document({
    title: xmlText(titleOf(report)),
    subject: xmlText(report.subtitle),
    creator: APPLICATION,
    lastModifiedBy: APPLICATION,
    styles: reportStyles(report.language),
    numbering: HEADING_NUMBERS,
    features: { updateFields: true },
    sections: [
      {
        properties: PAGE,
        headers: { default: headerOf(report) },
        footers: { default: footer, first: footer },
        children: [
          ...cover(report),
          ...contentsParts(report),
          ...report.sections.flatMap((section) => sectionParts(section)),
        ],
      },
    ],
  });
}

function titleOf(report: Report): string {
  return `${report.title} – ${report.facts[0]?.text ?? ''}`;
}

function cover(report: Report): DocxPart[] {
  return [
    new Paragraph({ style: STYLE.marks, children: textRuns(report.marks.join(' · ')) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(report.title) }),
    new Paragraph({ style: STYLE.subtitle, children: textRuns(report.subtitle) }),
    ...factsParts(report.facts),
    new Paragraph({ children: textRuns(report.notice) }),
  ];
}

function sectionParts(section: ReportSection, depth = 0): DocxPart[] {
  return [
    new Paragraph({
      heading: HEADINGS[depth] ?? HeadingLevel.HEADING_3,
      pageBreakBefore: depth === 0,
      children: [new Bookmark({ id: bookmarkOf(section), children: textRuns(section.title) })],
    }),
    ...section.blocks.flatMap(blockParts),
    ...section.sections.flatMap((child) => sectionParts(child, depth + 1)),
  ];
}

function headerOf(report: Report): Header {
  const line = new Paragraph({ style: STYLE.header, children: textRuns(titleOf(report)) });
  return new Header({ children: [line] });
}

function footerOf(report: Report): Footer {
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

/** Stand for the numbers that Word fills in. */
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
