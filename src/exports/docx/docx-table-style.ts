/** The table styles of the Word document. */
import type { XmlComponent } from 'docx';
import { element } from './docx-element';

/** Two styles instead of one that a table switches parts of: not every program heeds the switches. */
export const TABLE_STYLE = { headed: 'Berichtstabelle', facts: 'Angabentabelle' } as const;

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
