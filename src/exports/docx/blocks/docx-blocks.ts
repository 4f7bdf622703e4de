/** Every kind of block of the Word document. */
import { Paragraph, type Table } from 'docx';
import type { LabelledText, ReportBlock } from '$exports/report/report-model';
import { textRuns } from '../docx-text';
import { statusStyle, STYLE } from '../styles/style-names';
import { formParts } from './docx-forms';
import { pictureDrawer, type PaintedPictures } from './docx-pictures';
import { questionParts } from './docx-questions';
import { factsTable, headedTable } from './docx-tables';
import { afterTable, captionOf } from './table-parts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type RequirementBlock = Extract<ReportBlock, { kind: 'requirement' }>;
export type DocxPart = Paragraph | Table;
/** A block, ready to follow the others in its section. */
export type DrawBlock = (block: ReportBlock) => DocxPart[];

/** Draws the blocks of one document. */
export function blockDrawer(pictures: PaintedPictures): DrawBlock {
  const drawPicture = pictureDrawer(pictures);
  return (block) => {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ children: textRuns(block.text) })];
      case 'list':
        return block.items.map(bullet);
      case 'table':
        return tableParts(block);
      case 'facts':
        return factsParts(block.facts);
      case 'requirement':
        return requirementParts(block);
      case 'picture':
        return drawPicture(block);
      case 'form':
        return formParts(block);
      case 'question':
        return questionParts(block);
    }
  };
}

/** Pairs of label and text as a table of two columns. */
export function factsParts(facts: readonly LabelledText[]): DocxPart[] {
  // Word treats a table without rows as damage.
  return facts.length === 0 ? [] : [factsTable(facts), afterTable()];
}

function bullet(text: string): Paragraph {
  return new Paragraph({ style: STYLE.bullet, children: textRuns(text) });
}

function tableParts(table: TableBlock): DocxPart[] {
  const caption = captionOf(table.caption);
  return table.columns.length === 0 ? [caption] : [caption, headedTable(table), afterTable()];
}

function requirementParts({ id, title, status, statusText, fields }: RequirementBlock): DocxPart[] {
  return [
    new Paragraph({ style: STYLE.requirement, children: textRuns(`${id} ${title}`) }),
    new Paragraph({
      style: statusStyle(status),
      keepNext: fields.length > 0,
      children: textRuns(statusText),
    }),
    ...fields.map(fieldLine),
  ];
}

function fieldLine({ label, text }: LabelledText): Paragraph {
  const children = [...textRuns(`${label}: `, { bold: true }), ...textRuns(text)];
  return new Paragraph({ style: STYLE.field, children });
}
