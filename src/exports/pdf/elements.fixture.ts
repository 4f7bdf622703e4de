/** What the structure tree of a report must say, derived from the model alone. Test code only. */
import type { LabelledText, Report, ReportBlock, ReportSection } from '../report/report-model';
import { compact } from './tree.fixture';

/** As on paper: nothing invisible, "?" for letters that no font has. */
function printed(text: string, has: (code: number) => boolean): string {
  const visible = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\ufe00-\ufe0f\s]/gu, '');
  return Array.from(visible, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code <= 0xffff && has(code) ? letter : '?';
  }).join('');
}

interface Writer {
  /** Adds an element unless it is empty. */
  say: (path: string, text: string) => void;
}

/** Like `elementsOf`; page numbers in the contents are "#". */
export function expectedElements(report: Report, has: (code: number) => boolean): string[] {
  const elements: string[] = [];
  const say: Writer['say'] = (path, text) => {
    const words = compact(printed(text, has));
    if (words !== '') elements.push(`Document/${path} ${words}`);
  };
  const writer = { say };
  say('Sect/P', report.marks.join('·'));
  say('Sect/Title', report.title);
  say('Sect/P', report.subtitle);
  sayFacts(writer, 'Sect/', report.facts);
  say('Sect/P', report.notice);
  for (const block of report.control) sayBlock(writer, 'Sect/', block, 1);
  if (report.front === 'cover') {
    if (report.sections.length > 0) say('Sect/H1', report.contents);
    for (const section of report.sections) sayContents(writer, 'Sect/TOC/', section);
  }
  for (const section of report.sections) saySection(writer, '', section, 1);
  return elements.map(withoutPage);
}

/** The number at the end of a line of the contents. */
export function withoutPage(element: string): string {
  return element.includes('/Link ') ? element.replace(/\d*$/, '#') : element;
}

function sayContents(writer: Writer, path: string, section: ReportSection): void {
  writer.say(`${path}TOCI/Reference/Link`, `${section.number}${section.title}0`);
  for (const child of section.sections) sayContents(writer, `${path}TOC/`, child);
}

function saySection(writer: Writer, path: string, section: ReportSection, level: number): void {
  const inside = `${path}Sect/`;
  writer.say(`${inside}H${level}`, section.number + section.title);
  for (const block of section.blocks) sayBlock(writer, inside, block, level + 1);
  for (const child of section.sections) saySection(writer, inside, child, level + 1);
}

function sayFacts({ say }: Writer, path: string, facts: readonly LabelledText[]): void {
  for (const { label, text } of facts) {
    say(`${path}L/LI/Lbl`, label);
    say(`${path}L/LI/LBody`, text);
  }
}

function sayBlock(writer: Writer, path: string, block: ReportBlock, level: number): void {
  const { say } = writer;
  switch (block.kind) {
    case 'paragraph':
      return say(`${path}P`, block.text);
    case 'list':
      for (const item of block.items) {
        say(`${path}L/LI/Lbl`, '•');
        say(`${path}L/LI/LBody`, item);
      }
      return;
    case 'table':
      return sayTable(writer, `${path}Table/`, block);
    case 'facts':
      return sayFacts(writer, path, block.facts);
    case 'requirement':
      say(`${path}Sect/H${level}`, block.id + block.title);
      say(`${path}Sect/P`, block.statusText);
      return sayFacts(writer, `${path}Sect/`, block.fields);
    case 'picture':
      say(`${path}Sect/Caption`, block.caption);
      return say(
        `${path}Sect/Figure`,
        block.picture.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(''),
      );
    case 'form':
      say(`${path}L/Caption`, block.caption);
      return sayFacts(writer, path, block.fields);
    case 'question':
      say(`${path}Sect/H${level}`, block.id + block.title);
      say(`${path}Sect/P`, block.question);
      for (const text of [...block.points, ...block.boxes]) say(`${path}Sect/L/LI/LBody`, text);
      for (const { label } of block.fields) say(`${path}Sect/L/LI/Lbl`, label);
  }
}

function sayTable(
  { say }: Writer,
  path: string,
  { caption, columns, rows, sums = [] }: Extract<ReportBlock, { kind: 'table' }>,
): void {
  say(`${path}Caption`, caption);
  for (const { title } of columns) say(`${path}TR/THColumn`, title);
  for (const row of [...rows, ...sums])
    row.forEach((text, index) => say(`${path}TR/${index === 0 ? 'THRow' : 'TD'}`, text));
}
