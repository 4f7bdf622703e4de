/** Cross-references within the document; none to what was left out. */
import { chosenSections, type ChapterId } from '$domain/document/chapters';
import type { ReportLabel } from '../report-labels';
import type { ReportContext } from '../section-draft';

/** The sentence `text` with the title of the chapter, or nothing if the document does not have the chapter. */
export function seeChapter(
  { assessment, labels }: ReportContext,
  id: ChapterId,
  { title, text }: { title: ReportLabel; text: ReportLabel },
): string {
  const { chapters } = chosenSections(assessment.document);
  const there = chapters.some((chapter) => chapter.id === id && chapter.on);
  return there ? labels.label(text, { chapter: labels.label(title) }) : '';
}
