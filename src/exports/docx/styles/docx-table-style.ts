/** How tables of the Word document look: styles and lines. */
import { BorderStyle, type ITableBordersOptions, type XmlComponent } from 'docx';
import { element } from '../docx-element';
import { LINE_GREY } from './style-measures';

/** Two styles instead of one with parts that a table switches on: not every program honours the switches. */
export const TABLE_STYLE = { headed: 'Berichtstabelle', facts: 'Angabentabelle' } as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: LINE_GREY };
const NO_LINE = { style: BorderStyle.NONE };
/**
 * Lines between the rows. Not in the style, because docx draws a full grid over it unless the table has its own
 * borders.
 */
export const RULED: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};
/** Lines around every cell. */
export const BOXED: ITableBordersOptions = {
  ...RULED,
  left: LINE,
  right: LINE,
  insideVertical: LINE,
};

/** The styles of tables: the first row or the first column stands out. */
export function tableStyles(): XmlComponent[] {
  const shade = element('shd', { val: 'clear', color: 'auto', fill: 'E8ECF1' });
  return [
    element('style', { type: 'table', default: 1, styleId: 'TableNormal' }, [
      element('name', { val: 'Normal Table' }),
      element('semiHidden'),
    ]),
    tableStyle(TABLE_STYLE.headed, boldPart('firstRow', [element('tcPr', {}, [shade])])),
    tableStyle(TABLE_STYLE.facts, boldPart('firstCol')),
  ];
}

function tableStyle(id: string, part: XmlComponent): XmlComponent {
  return element('style', { type: 'table', customStyle: 1, styleId: id }, [
    element('name', { val: id }),
    element('basedOn', { val: 'TableNormal' }),
    element('qFormat'),
    element('tblPr', {}, [cellMargins()]),
    part,
  ]);
}

function cellMargins(): XmlComponent {
  const sides = ['left', 'right'].map((side) => element(side, { w: 60, type: 'dxa' }));
  return element('tblCellMar', {}, sides);
}

function boldPart(type: 'firstRow' | 'firstCol', more: XmlComponent[] = []): XmlComponent {
  return element('tblStylePr', { type }, [element('rPr', {}, [element('b')]), ...more]);
}
