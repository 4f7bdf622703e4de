/** What a report must look like in a Word file: all of it, in order, and nothing else. Test code only. */
import type { Report, ReportBlock, ReportSection } from '../report/report-model';

export const isAllowed = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 32) return '\t\n\r'.includes(letter);
  return !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
};

/** A text of the model as it may appear in the file. */
export const allowed = (text: string): string =>
  Array.from(text, (letter) => (isAllowed(letter) ? letter : '\u{FFFD}'))
    .join('')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

/** Sections and their subsections, in document order; `level` is 1 for the outermost. */
export const flat = (
  sections: readonly ReportSection[],
  level = 1,
): (ReportSection & { level: number })[] =>
  sections.flatMap((section) => [{ ...section, level }, ...flat(section.sections, level + 1)]);

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table': {
      const titles = block.columns.map(({ title }) => title);
      return [block.caption, ...titles, ...block.rows.flat(), ...(block.sums ?? []).flat()];
    }
    case 'facts':
      return block.facts.flatMap(({ label, text }) => [label, text]);
    case 'requirement': {
      const fields = block.fields.map(({ label, text }) => `${label}: ${text}`);
      return [`${block.id} ${block.title}`, block.statusText, ...fields];
    }
    case 'picture':
      return [block.caption];
    case 'form':
      return [block.caption, ...block.fields.flatMap(({ label, text }) => [label, text])];
    case 'question':
      return [
        `${block.id} ${block.title}`,
        block.question,
        ...block.points.map((point) => `☐\t${point}`),
        block.boxes.map((box) => `☐\u{A0}${box}`).join('\u{2003} '),
        ...block.fields.flatMap(({ label, lines }) => [label, ...Array<string>(lines).fill('\t')]),
      ];
  }
}

/** The lines of the table of contents; a head has none. */
export function expectedContents(report: Report): string[] {
  if (report.front === 'head') return [];
  const listed = flat(report.sections).filter(({ level }) => level <= 2);
  return listed.map(({ number, title }) => (number === '' ? title : `${number} ${title}`));
}

/** Everything a report says, in document order. */
export function expectedLines(report: Report): string[] {
  return [
    report.marks.join(' · '),
    report.title,
    report.subtitle,
    ...report.facts.flatMap(({ label, text }) => [label, text]),
    report.notice,
    ...report.control.flatMap(blockLines),
    ...(report.front === 'head' ? [] : [report.contents]),
    ...expectedContents(report),
    ...flat(report.sections).flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockLines)]),
  ]
    .map(allowed)
    .filter((text) => text !== '');
}
