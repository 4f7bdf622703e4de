/** The paragraph styles of the Word document. Sizes are half points, lengths twentieths of a point. */
import { BorderStyle, LineRuleType, type IParagraphStyleOptions } from 'docx';
import { STATUSES, type Status } from '../../domain/assessment';
import { NUMBERS } from './docx-numbers';
import { TEXT_WIDTH } from './docx-page';

/** Styles by what they are for; the English ones are those Word brings along. */
export const STYLE = {
  subtitle: 'Subtitle',
  contentsTitle: 'TOCHeading',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  marks: 'Kennzeichnung',
  cell: 'Tabellentext',
  requirement: 'Anforderung',
  field: 'Angabe',
} as const;

/** The style of the line that says the status; its bar only repeats the words. */
export function statusStyle(status: Status): string {
  return `Status-${status}`;
}

const STATUS_COLOUR: Readonly<Record<Status, string>> = {
  ja: '0B7A56',
  teilweise: 'C77700',
  nein: 'B3261E',
  entbehrlich: '5A6B8C',
  unbearbeitet: 'AAB0BE',
};
const GREY = '595959';
const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const TOGETHER = { keepNext: true, keepLines: true };

export const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before: 160, after: 80, ...SINGLE } },
    run: { bold: true, size: 60 },
  },
  {
    id: STYLE.subtitle,
    name: 'Subtitle',
    next: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 560 } },
    run: { size: 28, color: GREY },
  },
  ...[36, 26, 23].map(headingStyle),
  {
    id: STYLE.contentsTitle,
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: { ...TOGETHER, spacing: { after: 200 } },
    run: { bold: true, size: 36 },
  },
  ...[0, 1].map(contentsStyle),
  {
    id: STYLE.caption,
    name: 'caption',
    next: 'Normal',
    quickFormat: true,
    paragraph: { ...TOGETHER, spacing: { before: 200, after: 80 } },
    run: { bold: true, size: 21 },
  },
  {
    id: STYLE.header,
    name: 'header',
    paragraph: { spacing: { after: 0 } },
    run: { size: 17, color: GREY },
  },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: {
      spacing: { after: 0 },
      rightTabStop: TEXT_WIDTH,
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'A6A6A6' } },
    },
    run: { size: 17, color: GREY },
  },
  {
    id: STYLE.marks,
    name: STYLE.marks,
    quickFormat: true,
    paragraph: { spacing: { before: 1400 } },
    run: { bold: true, size: 26, color: GREY },
  },
  {
    id: STYLE.cell,
    name: STYLE.cell,
    quickFormat: true,
    paragraph: { spacing: { before: 30, after: 30, ...SINGLE } },
    run: { size: 18 },
  },
  {
    id: STYLE.requirement,
    name: STYLE.requirement,
    next: STYLE.field,
    quickFormat: true,
    paragraph: { ...TOGETHER, spacing: { before: 240, after: 40 } },
    run: { bold: true },
  },
  ...STATUSES.map(statusLineStyle),
  {
    id: STYLE.field,
    name: STYLE.field,
    quickFormat: true,
    paragraph: { spacing: { after: 60 }, indent: { left: 284 } },
  },
];

function headingStyle(size: number, level: number): IParagraphStyleOptions {
  return {
    id: `Heading${String(level + 1)}`,
    name: `heading ${String(level + 1)}`,
    next: 'Normal',
    quickFormat: true,
    paragraph: {
      ...TOGETHER,
      // Custom: without "List Paragraph" between.
      numbering: { reference: NUMBERS, level, custom: true },
      spacing: { before: level === 0 ? 0 : 320, after: 140 },
      outlineLevel: level,
    },
    run: { bold: true, size },
  };
}

function contentsStyle(level: number): IParagraphStyleOptions {
  return {
    id: `TOC${String(level + 1)}`,
    name: `toc ${String(level + 1)}`,
    next: 'Normal',
    paragraph: {
      spacing: { before: level === 0 ? 120 : 0, after: 40 },
      indent: { left: level * 284 },
    },
    run: { bold: level === 0 },
  };
}

function statusLineStyle(status: Status): IParagraphStyleOptions {
  const bar = { style: BorderStyle.SINGLE, size: 36, space: 4, color: STATUS_COLOUR[status] };
  return {
    id: statusStyle(status),
    name: `Status ${status}`,
    next: STYLE.field,
    quickFormat: true,
    paragraph: {
      keepLines: true,
      spacing: { after: 60 },
      indent: { left: 170 },
      border: { left: bar },
    },
    run: { bold: true },
  };
}
