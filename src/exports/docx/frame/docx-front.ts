/** What precedes the text: a cover, or the same in a few lines above a letter or checklist. */
import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { Report } from '$exports/report/report-model';
import { factsParts, type DrawBlock } from '../blocks/docx-blocks';
import { textRuns, wordsOf } from '../docx-text';
import { STYLE } from '../styles/style-names';
import { contentsParts } from './docx-contents';
import type { Heading } from './docx-headings';

/** Everything before the first section; only a cover is followed by a table of contents. */
export function frontParts(
  report: Report,
  headings: readonly Heading[],
  drawBlock: DrawBlock,
): FileChild[] {
  return [
    ...wordsOf(STYLE.marks, report.marks.join(' · ')),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(report.title) }),
    ...wordsOf(STYLE.subtitle, report.subtitle),
    ...factsParts(report.facts),
    ...wordsOf('Normal', report.notice),
    ...report.control.flatMap(drawBlock),
    ...(report.front === 'cover' ? contentsParts(report.contents, headings) : []),
  ];
}
