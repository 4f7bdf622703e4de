/**
 * The table of contents: a field that Word fills with page numbers. Until then it shows links, because not everybody
 * opens the file in Word, and not everybody lets Word update it. Written by hand, since the one docx makes is shown as
 * field code by LibreOffice and starts with an empty line.
 */
import { FileChild, InternalHyperlink, Paragraph, TextRun, XmlComponent } from 'docx';
import { element } from './docx-element';
import { STYLE } from './docx-paragraph-styles';
import { textRuns } from './docx-text';
import type { Report, ReportSection } from '../report/report-model';

const LEVELS = 2;
const FIELD = `TOC \\o "1-${String(LEVELS)}" \\h`;

/** The heading and the table, from a new page on. */
export function contentsParts(report: Report): (Paragraph | FileChild)[] {
  const title = new Paragraph({
    style: STYLE.contentsTitle,
    pageBreakBefore: true,
    children: textRuns(report.contents),
  });
  return [title, new ContentsControl(contentsLines(report.sections))];
}

/** The name Word itself would give the target of a link; the line in front hides it from lists of bookmarks. */
export function bookmarkOf({ number }: ReportSection): string {
  return `_Toc${number.replaceAll('.', '_')}`;
}

/** What Word marks as a table of contents and offers to update. */
class ContentsControl extends FileChild {
  constructor(lines: Paragraph[]) {
    super('w:sdt');
    const gallery = element('docPartGallery', { val: 'Table of Contents' });
    const part = element('docPartObj', {}, [gallery, element('docPartUnique')]);
    this.root.push(element('sdtPr', {}, [part]), element('sdtContent', {}, lines));
  }
}

class Instruction extends XmlComponent {
  constructor() {
    super('w:instrText');
    this.root.push(FIELD);
  }
}

/** The lines between the beginning and the end of the field. */
function contentsLines(sections: readonly ReportSection[]): Paragraph[] {
  const begin = new TextRun({
    children: [fieldPart('begin'), new Instruction(), fieldPart('separate')],
  });
  const end = new TextRun({ children: [fieldPart('end')] });
  const lines = headingsOf(sections).map(
    ({ section, level }, index) =>
      new Paragraph({
        style: `TOC${String(level)}`,
        children: [...(index === 0 ? [begin] : []), linkTo(section)],
      }),
  );
  return [...lines, new Paragraph({ children: [end] })];
}

function headingsOf(
  sections: readonly ReportSection[],
  level = 1,
): { section: ReportSection; level: number }[] {
  if (level > LEVELS) return [];
  return sections.flatMap((section) => [
    { section, level },
    ...headingsOf(section.sections, level + 1),
  ]);
}

function linkTo(section: ReportSection): InternalHyperlink {
  const children = textRuns(`${section.number} ${section.title}`);
  return new InternalHyperlink({ anchor: bookmarkOf(section), children });
}

function fieldPart(fldCharType: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('fldChar', { fldCharType });
}
