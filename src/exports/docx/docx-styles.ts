/**
 * The styles of the Word document. Everything that can be a style is one, under the built-in name where Word has one,
 * so that a municipality changes the look in one place.
 *
 * Arial, because it is on every Windows and macOS and LibreOffice has letters of the same width for it; Calibri comes
 * only with Office.
 */
import {
  DocumentDefaults,
  LineRuleType,
  StyleForParagraph,
  type IStylesOptions,
  type XmlComponent,
} from 'docx';
import { element } from './docx-element';
import { PARAGRAPH_STYLES } from './docx-paragraph-styles';
import { tableStyles } from './docx-table-style';

/** All styles; `language` is that of the report. */
export function reportStyles(language: string): IStylesOptions {
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: 'Arial',
          size: 20,
          language: { value: language === 'de' ? 'de-DE' : 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      }),
      normalStyle(),
      ...PARAGRAPH_STYLES.map((style) => new StyleForParagraph({ basedOn: 'Normal', ...style })),
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
