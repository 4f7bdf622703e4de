/** Styles of the blocks to write in, by hand or in Word: questions, tick boxes, lines. */
import {
  convertMillimetersToTwip,
  StyleForCharacter,
  type IParagraphStyleOptions,
  type XmlComponent,
} from 'docx';
import { element } from '../docx-element';
import { TEXT_WIDTH } from './docx-page';
import { BOX_STYLE, STYLE } from './style-names';
import { styleNamed, TOGETHER } from './style-measures';

/** Enough for writing by hand. */
export const WRITING_HEIGHT = convertMillimetersToTwip(8);
/** A line of text in the usual size. */
const LINE = 240;
const POINT_INDENT = 397;

export function writingStyles(): IParagraphStyleOptions[] {
  return [
    styleNamed(STYLE.question, {
      next: STYLE.questionText,
      paragraph: { ...TOGETHER, spacing: { before: 320, after: 40 } },
      run: { bold: true },
    }),
    styleNamed(STYLE.questionText, { paragraph: { ...TOGETHER, spacing: { after: 80 } } }),
    styleNamed(STYLE.tickPoint, {
      paragraph: {
        keepLines: true,
        spacing: { after: 40 },
        indent: { left: POINT_INDENT, hanging: POINT_INDENT },
      },
    }),
    styleNamed(STYLE.tickLine, {
      paragraph: { keepLines: true, spacing: { before: 100, after: 80 } },
    }),
    styleNamed(STYLE.writingLabel, {
      next: STYLE.writingLine,
      paragraph: { ...TOGETHER, spacing: { before: 160, after: 0 } },
      run: { size: 18 },
    }),
  ];
}

/** A tab that draws a line: text typed before it replaces the line. docx has no API for that. */
export function writingLineStyle(): XmlComponent {
  const tab = element('tab', { val: 'right', leader: 'underscore', pos: TEXT_WIDTH });
  // Not as line height, which LibreOffice does not apply to a lone tab.
  const spacing = { before: WRITING_HEIGHT - LINE, after: 0, line: LINE, lineRule: 'auto' };
  return element('style', { type: 'paragraph', customStyle: 1, styleId: STYLE.writingLine }, [
    element('name', { val: STYLE.writingLine }),
    element('basedOn', { val: 'Normal' }),
    element('qFormat'),
    element('pPr', {}, [element('tabs', {}, [tab]), element('spacing', spacing)]),
  ]);
}

/** MS Gothic has the empty box and comes with every Word; elsewhere another font substitutes it. */
export function boxStyle(): StyleForCharacter {
  const font = 'MS Gothic';
  return new StyleForCharacter({
    id: BOX_STYLE,
    name: 'Kästchen',
    run: { font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' } },
  });
}
