/** Reads a PDF of ours back: its pages, its structure tree, and what is drawn. Test code only. */
import { inflateSync } from 'node:zlib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface ReadItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface ReadPage {
  text: string;
  items: ReadItem[];
  /** Text by the name of its marked content. */
  marked: Map<string, string>;
  artifacts: string;
  structure: StructureItem | null;
}

/** As pdf.js gives it. */
export interface StructureItem {
  role?: string;
  alt?: string;
  lang?: string;
  bbox?: number[];
  children?: (StructureItem | { type: string; id: string })[];
}

export async function readPdf(blob: Blob) {
  const data = new Uint8Array(await blob.arrayBuffer());
  const raw = Buffer.from(data).toString('latin1');
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const structure = await page.getStructTree();
    pages.push({ ...readItems(content.items), structure });
  }
  const outline = await document.getOutline();
  const { info } = await document.getMetadata();
  const markInfo = await document.getMarkInfo();
  await document.destroy();
  const text = pages.map((page) => page.text).join('\n');
  return { raw, pages, outline, text, info: info as Record<string, unknown>, markInfo };
}

export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;

type ContentItem =
  { str: string; transform: number[]; width: number } | { type: string; id?: string; tag?: string };

function readItems(content: readonly ContentItem[]): Omit<ReadPage, 'structure'> {
  const items: ReadItem[] = [];
  const marked = new Map<string, string>();
  const open: { id?: string; tag?: string }[] = [];
  let artifacts = '';
  for (const item of content) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
      continue;
    }
    const [, , , size = 0, x = 0, y = 0] = item.transform;
    if (item.str.trim() !== '') items.push({ text: item.str, x, y, width: item.width, size });
    const id = open.at(-1)?.id;
    if (open.at(-1)?.tag === 'Artifact') artifacts += item.str;
    else if (id === undefined) throw new Error(`text outside of the structure: ${item.str}`);
    else marked.set(id, (marked.get(id) ?? '') + item.str);
  }
  return { items, marked, artifacts, text: items.map(({ text }) => text).join('\n') };
}

/** What all pages draw, one string per page, uncompressed. */
export function contentStreams(raw: string): string[] {
  const streams = raw.matchAll(/<<\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g);
  return [...streams].flatMap((match) => {
    const start = match.index + match[0].length;
    const data = Buffer.from(raw.slice(start, start + Number(match[1])), 'latin1');
    const text = inflateSync(data).toString('latin1');
    return /\b(?:BDC|Tf)\b/.test(text) ? [text] : [];
  });
}
