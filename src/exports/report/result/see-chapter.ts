/** Pointers from one part of the document to another; no pointer to what was left out. */
import { chosenParts, type ChapterId } from '$domain/document/chapters';
import type { ReportLabel } from '../report-labels';
import type { ReportContext } from '../report-part';

/** The sentence `text` with the title of the chapter, or nothing if the document does not have the chapter. */
export function seeChapter(
  { assessment, labels }: ReportContext,
  id: ChapterId,
  { title, text }: { title: ReportLabel; text: ReportLabel },
): string {
  const { chapters } = chosenParts(assessment.document);
  const there = chapters.some((chapter) => chapter.id === id && chapter.on);
  return there ? labels.label(text, { chapter: labels.label(title) }) : '';
}
