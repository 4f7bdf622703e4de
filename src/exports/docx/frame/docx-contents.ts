/**
 * The table of contents: a field that Word fills with page numbers. Until then it shows links, because not everyone
 * opens the file in Word or lets Word update it. Written by hand, because the one docx makes is shown as
 * a field code by LibreOffice and starts with an empty line.
 */
import { FileChild, InternalHyperlink, Paragraph, TextRun, XmlComponent } from 'docx';
import { element } from '../docx-element';
import { textRuns } from '../docx-text';
import { STYLE } from '../styles/style-names';
import type { Heading } from './docx-headings';

const LEVELS = 2;
/** From the built-in headings and (\u) the outline levels of our own. */
const FIELD = `TOC \\o "1-${String(LEVELS)}" \\h \\u`;

/** The heading and the table, starting on a new page. */
export function contentsParts(
  title: string,
  headings: readonly Heading[],
): (Paragraph | FileChild)[] {
  const heading = new Paragraph({
    style: STYLE.contentsTitle,
    pageBreakBefore: true,
    children: textRuns(title),
  });
  const listed = headings.filter(({ level }) => level <= LEVELS);
  return [heading, new ContentsControl(contentsLines(listed))];
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
function contentsLines(headings: readonly Heading[]): Paragraph[] {
  const begin = new TextRun({
    children: [fieldPart('begin'), new Instruction(), fieldPart('separate')],
  });
  const end = new TextRun({ children: [fieldPart('end')] });
  const lines = headings.map(
    (heading, index) =>
      new Paragraph({
        style: `TOC${String(heading.level)}`,
        children: [...(index === 0 ? [begin] : []), linkTo(heading)],
      }),
  );
  return [...lines, new Paragraph({ children: [end] })];
}

function linkTo({ bookmark, line }: Heading): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmark, children: textRuns(line) });
}

function fieldPart(fldCharType: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('fldChar', { fldCharType });
}
