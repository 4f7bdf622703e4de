/** Paragraphs, tables, facts and requirement entries of the Word document. */
import { Paragraph, type Table } from 'docx';
import { STYLE, statusStyle } from './docx-paragraph-styles';
import { factsTable, headedTable } from './docx-tables';
import { textRuns } from './docx-text';
import type { LabelledText, ReportBlock } from '../report/report-model';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;
type EntryBlock = Extract<ReportBlock, { kind: 'entry' }>;
export type DocxPart = Paragraph | Table;

/** A block, ready to follow the others of its section. */
export function blockParts(block: ReportBlock): DocxPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: textRuns(block.text) })];
    case 'table':
      return tableParts(block);
    case 'facts':
      return factsParts(block.facts);
    case 'entry':
      return entryParts(block);
    default:
      throw new Error('to come');
  }
}

/** Pairs of label and text as a table of two columns. */
export function factsParts(facts: readonly LabelledText[]): DocxPart[] {
  // Word takes a table without rows for damage.
  return facts.length === 0 ? [] : [factsTable(facts), afterTable()];
}

function tableParts(table: TableBlock): DocxPart[] {
  const caption = new Paragraph({ style: STYLE.caption, children: textRuns(table.caption) });
  return [caption, headedTable(table), afterTable()];
}

/** Keeps tables that follow each other apart; Word would make one of them. */
function afterTable(): Paragraph {
  return new Paragraph({ style: STYLE.cell });
}

function entryParts({ id, title, status, statusText, fields }: EntryBlock): DocxPart[] {
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
