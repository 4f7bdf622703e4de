/** Makes a Word file without a canvas, and reads one back. Test code only. */
import JSZip from 'jszip';
import type { Report } from '../report/report-model';
import type { Paint } from './blocks/docx-pictures';
import { makeReportDocx } from './docx-file';

/** The XML files in a Word file by name; of other files only the names. */
export type Parts = Record<string, string>;
/** A paragraph. */
export interface Line {
  style: string;
  text: string;
}

const GREY_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
/** Paints a grey dot, whatever the picture. */
export const paintDot: Paint = () => Promise.resolve(Buffer.from(GREY_DOT, 'base64'));

/** A file with dots for pictures, unpacked. */
export async function madeParts(report: Report): Promise<Parts> {
  return partsOf((await makeReportDocx(report, undefined, paintDot)).blob);
}

/** Unpacks a file. */
export async function partsOf(file: Blob): Promise<Parts> {
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const names = Object.keys(zip.files);
  const texts = names.map(async (name) => {
    const isXml = /\.(xml|rels)$/.test(name);
    return [name, isXml ? ((await zip.file(name)?.async('string')) ?? '') : ''];
  });
  return Object.fromEntries((await Promise.all(texts)) as [string, string][]);
}

const ENTITIES: Parts = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text from XML, unescaped. */
export function decoded(xml: string): string {
  return xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The paragraphs of a part in order, without empty ones. */
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
    .map(([, words, sign]) => (sign ? { br: '\n', tab: '\t' }[sign] : decoded(words ?? '')))
    .join('');
}

/** The styles as their XML. */
export function stylesOf(parts: Parts): Map<string, string> {
  const styles = (parts['word/styles.xml'] ?? '').split('<w:style ').slice(1);
  return new Map(styles.map((style) => [/w:styleId="([^"]+)"/.exec(style)?.[1] ?? '', style]));
}

/** A style as its XML; empty if there is none. */
export function styleOf(parts: Parts, id: string): string {
  return stylesOf(parts).get(id) ?? '';
}

export interface ReadHeading extends Line {
  /** As Word counts it from lists and styles. */
  number: string;
  /** 1 for the outermost. */
  level: number;
}

/** The paragraphs with an outline level, with the numbers Word gives them. */
export function headingsRead(parts: Parts): ReadHeading[] {
  const styles = stylesOf(parts);
  const counts: Record<string, number[]> = {};
  return linesOf(parts['word/document.xml']).flatMap((line) => {
    const style = styles.get(line.style) ?? '';
    const outline = /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1];
    if (outline === undefined) return [];
    const [, depth = '0', list = '0'] =
      /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(style) ?? [];
    const level = Number(depth);
    const so = (counts[list] ??= []);
    so[level] = (so[level] ?? 0) + 1;
    so.length = level + 1;
    return [
      { ...line, level: Number(outline) + 1, number: numberText(parts, { list, level }, so) },
    ];
  });
}

/** Empty for list 0, by which a style says that it has none. */
function numberText(parts: Parts, at: { list: string; level: number }, counts: number[]): string {
  const numbering = parts['word/numbering.xml'] ?? '';
  const abstract = new RegExp(`<w:num w:numId="${at.list}"[^>]*><w:abstractNumId w:val="(\\d+)"`);
  const id = abstract.exec(numbering)?.[1];
  if (id === undefined) return '';
  const levels = numbering.split(`<w:abstractNum w:abstractNumId="${id}"`)[1] ?? '';
  const level = levels.split(`<w:lvl w:ilvl="${String(at.level)}"`)[1] ?? '';
  const text = decoded(/<w:lvlText w:val="([^"]*)"/.exec(level)?.[1] ?? '');
  return text.replace(/%(\d)/g, (_whole, upper: string) => String(counts[Number(upper) - 1]));
}
