/** What a report must look like on a page. Test code only. */
import type { LabelledText, Report, ReportBlock, ReportSection } from '../report/report-model';

/** A text of the model as it may appear on a page. */
export function allowed(text: string): string {
  const letters = Array.from(text.replace(/\r\n/g, '\n').replace(/\r/g, '\n'));
  return letters.map((letter) => (isAllowed(letter) ? letter : '\u{FFFD}')).join('');
}

function isAllowed(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code === 9 || code === 10) return true;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return !((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe);
}

const token = (name: string, text: string): string => `${name}: ${allowed(text)}`;
const pairTokens = (pairs: readonly LabelledText[]): string[] =>
  pairs.flatMap(({ label, text }) => [token('dt', label), token('dd', text)]);
const lineTokens = (fields: readonly { label: string; text?: string; lines: number }[]) =>
  fields.flatMap(({ label, text = '', lines }) => [
    ...pairTokens([{ label, text }]),
    ...Array.from({ length: lines }, () => '_'),
  ]);

/** What a block must look like; `level`: that of a heading in it. */
export function blockTokens(block: ReportBlock, level: number): string[] {
  const heading = `h${String(Math.min(level, 6))}`;
  switch (block.kind) {
    case 'paragraph':
      return [token('p', block.text)];
    case 'list':
      return block.items.map((item) => token('li', item));
    case 'facts':
      return pairTokens(block.facts);
    case 'table':
      return tableTokens(block);
    case 'requirement':
      return [
        token(heading, `${block.id} ${block.title}`),
        token('p', block.statusText),
        ...pairTokens(block.fields),
      ];
    case 'picture': {
      const words = block.picture.shapes.filter((shape) => shape.kind === 'text');
      return [
        token('figcaption', block.caption),
        token('desc', block.alternative),
        ...words.map(({ text }) => token('text', text)),
      ];
    }
    case 'form':
      return [token('figcaption', block.caption), ...lineTokens(block.fields)];
    case 'question':
      return [
        token(heading, `${block.id} ${block.title}`),
        token('p', block.question),
        ...[...block.points, ...block.boxes].map((text) => token('li', `☐ ${text}`)),
        ...lineTokens(block.fields),
      ];
  }
}

function tableTokens(table: Extract<ReportBlock, { kind: 'table' }>): string[] {
  const { caption, columns, rows, sums = [] } = table;
  const look = columns.map(({ numeric }) => (numeric ? ' number' : ''));
  const rowTokens = (row: string[]): string[] => [
    'tr',
    ...row.map((cell, at) => token(`${at === 0 ? 'th row' : 'td'}${look[at] ?? ''}`, cell)),
  ];
  return [
    token('caption', caption),
    'thead',
    'tr',
    ...columns.map(({ title }, at) => token(`th col${look[at] ?? ''}`, title)),
    'tbody',
    ...rows.flatMap(rowTokens),
    ...(sums.length === 0 ? [] : ['tfoot', ...sums.flatMap(rowTokens)]),
  ];
}

const titleOf = ({ number, title }: ReportSection): string =>
  number === '' ? title : `${number} ${title}`;

/** What sections must look like; `level`: that of their headings. */
export function sectionTokens(sections: readonly ReportSection[], level: number): string[] {
  return sections.flatMap((section) => [
    token(`h${String(Math.min(level, 6))}`, titleOf(section)),
    ...section.blocks.flatMap((block) => blockTokens(block, level + 1)),
    ...sectionTokens(section.sections, level + 1),
  ]);
}

/** The table of contents; `name`: that of the element around a title. */
export function contentsTokens(sections: readonly ReportSection[], name: string): string[] {
  return sections.flatMap((section) => [
    token(name, titleOf(section)),
    ...contentsTokens(section.sections, name),
  ]);
}

/** The lines before the sections; `level`: that of the title. */
export function frontTokens(report: Report, level: string): string[] {
  return [
    ...(report.marks.length === 0 ? [] : [token('p', report.marks.join(' · '))]),
    token(level, report.title),
    token('p', report.subtitle),
    ...pairTokens(report.facts),
    token('p', report.notice),
  ];
}
