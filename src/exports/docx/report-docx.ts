/**
 * The Word face of a report: a document that a municipality continues to edit. Headings get their numbers from lists of
 * Word and the table of contents is a field, so both stay right when chapters are added.
 */
import { Bookmark, BookmarkEnd, BookmarkStart, Document, Paragraph, type FileChild } from 'docx';
import type { OnProgress } from '../made-file';
import type { Report } from '../report/report-model';
import { blockDrawer, type DrawBlock } from './blocks/docx-blocks';
import type { PaintedPictures } from './blocks/docx-pictures';
import { Milestone } from './docx-element';
import { textRuns, xmlText } from './docx-text';
import { frontParts } from './frame/docx-front';
import { headingsOf, type Heading } from './frame/docx-headings';
import { footerOf, headerOf, titleOf } from './frame/docx-running';
import { LISTS } from './styles/docx-numbers';
import { PAGE } from './styles/docx-page';
import { reportStyles } from './styles/docx-styles';

const APPLICATION = 'Basis-Check Kommune';

/** Called with shares: of the sections drawn, and then of those written while packing. */
export interface DocxProgress {
  drawn: OnProgress;
  written: OnProgress;
}

/** Everything the report says, as a Word document not yet packed. */
export function drawReportDocx(
  report: Report,
  pictures: PaintedPictures,
  progress: DocxProgress,
): Document {
  const footer = footerOf(report);
  return new Document({
    title: xmlText(titleOf(report)),
    subject: xmlText(report.subtitle),
    creator: APPLICATION,
    lastModifiedBy: APPLICATION,
    styles: reportStyles(report),
    numbering: LISTS,
    // Columns are narrow and German words long.
    hyphenation: { autoHyphenation: true },
    // Word asks whether to; only the table of contents needs it.
    features: { updateFields: report.front === 'cover' },
    sections: [
      {
        properties: PAGE,
        headers: { default: headerOf(report) },
        footers: { default: footer, first: footer },
        children: bodyParts(report, blockDrawer(pictures), progress),
      },
    ],
  });
}

function bodyParts(report: Report, drawBlock: DrawBlock, progress: DocxProgress): FileChild[] {
  const headings = headingsOf(report.sections);
  return [
    ...frontParts(report, headings, drawBlock),
    ...headings.flatMap((heading, index) => {
      const share = (index + 1) / headings.length;
      const blocks = heading.section.blocks.flatMap(drawBlock);
      progress.drawn(share);
      return [
        headingParagraph(heading, index + 1),
        ...blocks,
        new Milestone(() => progress.written(share)),
      ];
    }),
  ];
}

function headingParagraph({ section, style, text, bookmark }: Heading, id: number): Paragraph {
  return new Paragraph({
    style,
    pageBreakBefore: section.newPage,
    children: [new CountedBookmark({ id: bookmark, children: textRuns(text) }, id)],
  });
}

/** A bookmark with a unique id; docx gives all of them the same one. */
class CountedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(options: ConstructorParameters<typeof Bookmark>[0], id: number) {
    super(options);
    this.start = new BookmarkStart(options.id, id);
    this.end = new BookmarkEnd(id);
  }
}
