/** Reads a Word file back and says what a report must have become there. Test code only. */
import JSZip from 'jszip';
import type { Report, ReportBlock, ReportSection } from '../report/report-model';

/** The XML files of a Word file by their name. */
export type Parts = Record<string, string>;
/** A paragraph. */
export interface Line {
  style: string;
  text: string;
}

/** Unpacks a file. */
export async function partsOf(file: Blob): Promise<Parts> {
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const names = Object.keys(zip.files).filter((name) => /\.(xml|rels)$/.test(name));
  const texts = names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? '']);
  return Object.fromEntries((await Promise.all(texts)) as [string, string][]);
}

const ENTITIES: Parts = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string =>
  xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The paragraphs of a part in their order, those without words left out. */
export function linesOf(xml = ''): Line[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, paragraph = '']) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? 'Normal',
      text: textOf(paragraph.replace(/<w:pPr>.*?<\/w:pPr>/s, '')),
    }))
    .filter(({ text }) => text !== '');
}

function textOf(runs: string): string {
  return [...runs.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(br|tab)\/>/gs)]
    .map(([, words, sign]) => (sign ? { br: '\n', tab: '\t' }[sign] : decode(words ?? '')))
    .join('');
}

const isAllowed = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 32) return '\t\n\r'.includes(letter);
  return !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
};
/** A text of the model as the file may say it. */
const allowed = (text: string): string =>
  Array.from(text, (letter) => (isAllowed(letter) ? letter : '\u{FFFD}'))
    .join('')
    .replace(/\r\n?/g, '\n');

/** Sections and their sections, in the order of the document. */
export const flat = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'facts':
      return block.facts.flatMap(({ label, text }) => [label, text]);
    case 'entry': {
      const fields = block.fields.map(({ label, text }) => `${label}: ${text}`);
      return [`${block.id} ${block.title}`, block.statusText, ...fields];
    }
  }
}

/** Everything a report says, in the order of the document. */
export function expectedLines(report: Report): string[] {
  const cover = [report.marks.join(' · '), report.title, report.subtitle];
  const facts = report.facts.flatMap(({ label, text }) => [label, text]);
  const contents = flat(report.sections).map(({ number, title }) => `${number} ${title}`);
  const body = flat(report.sections).flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap(blockLines),
  ]);
  return [...cover, ...facts, report.notice, report.contents, ...contents, ...body]
    .map(allowed)
    .filter((text) => text !== '');
}

const TAG = /<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g;

/** What is wrong with the XML: tags not closed in turn, bare signs of markup, letters that XML forbids. */
export function faultsOf(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, xml]) => {
    const rest = xml.replace(/^<\?xml [^?]*\?>/, '').replace(TAG, '');
    const bare = xml.replace(/&(amp|lt|gt|quot|apos);/g, '').includes('&') || /[<>]/.test(rest);
    return [
      ...unclosed(xml).map((tag) => `${name}: ${tag} is not closed in turn`),
      ...(bare ? [`${name}: markup in the text`] : []),
      ...(Array.from(xml).every(isAllowed) ? [] : [`${name}: forbidden letters`]),
    ];
  });
}

function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, tag = '', empty] of xml.matchAll(TAG)) {
    if (!close && !empty) open.push(tag);
    if (close && open.pop() !== tag) return [tag];
  }
  return open;
}

/** A style as its XML; empty if there is none. */
export function styleOf(parts: Parts, id: string): string {
  const styles = (parts['word/styles.xml'] ?? '').split('<w:style ');
  return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}
