/**
 * The styles of the Word document. Everything that can be a style is one, under the built-in name if Word has one,
 * so that a municipality can change the look in one place.
 */
import {
  DocumentDefaults,
  LineRuleType,
  StyleForParagraph,
  type IStylesOptions,
  type XmlComponent,
} from 'docx';
import type { Report } from '$exports/report/report-model';
import { element } from '../docx-element';
import { blockStyles } from './block-styles';
import { BODY_FONT } from './docx-page';
import { tableStyles } from './docx-table-style';
import { frontStyles } from './front-styles';
import { headingStyles } from './heading-styles';
import { boxStyle, writingLineStyle, writingStyles } from './writing-styles';

/** All styles; the language is that of the report. */
export function reportStyles({
  language,
  front,
}: Pick<Report, 'language' | 'front'>): IStylesOptions {
  const paragraphs = [
    ...frontStyles(front),
    ...headingStyles(front),
    ...blockStyles(),
    ...writingStyles(),
  ];
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: BODY_FONT,
          size: 20,
          language: { value: language === 'de' ? 'de-DE' : 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      }),
      normalStyle(),
      ...paragraphs.map((style) => new StyleForParagraph({ basedOn: 'Normal', ...style })),
      writingLineStyle(),
      boxStyle(),
      ...tableStyles(),
    ],
  };
}

function normalStyle(): XmlComponent {
  return element('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, [
    element('name', { val: 'Normal' }),
    element('qFormat'),
  ]);
}
