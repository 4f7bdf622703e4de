/** Reads a workbook back and says what a table must look like there. Test code only. */
import JSZip from 'jszip';
import type { ExportTable } from '../export-table';

/** A cell as a spreadsheet reads it. `format`: how it shows numbers. */
interface ReadCell {
  value: string | number;
  format: string;
  bold: boolean;
}
interface ReadWorksheet {
  name: string;
  /** By row and column; undefined if there is nothing. */
  cells: (ReadCell | undefined)[][];
  xml: string;
}

/** The files of a workbook by name. */
export async function partsOf(file: Blob): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const names = Object.keys(zip.files).filter((name) => zip.files[name]?.dir === false);
  const texts = names.map(async (name) => (await zip.file(name)?.async('string')) ?? '');
  return new Map((await Promise.all(texts)).map((text, index) => [names[index] ?? '', text]));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Decodes XML, and then what spreadsheets read as "_x0041_". Throws if the XML is broken. */
function decode(xml: string): string {
  const text = xml.replaceAll(/<|&(\w*);?/g, (whole, name = '') => {
    const letter = ENTITIES[String(name)];
    if (letter === undefined || !whole.endsWith(';')) throw new Error(`not XML: ${whole}`);
    return letter;
  });
  for (const letter of text) if (!isAllowed(letter)) throw new Error('not XML: a character');
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The text of a string; without "preserve", surrounding space is dropped. */
function wordsOf(xml: string): string {
  return [...xml.matchAll(/<t( xml:space="preserve")?>(.*?)<\/t>/gs)]
    .map(([, kept, words = '']) => decode(kept ? words : words.replace(/^[ \t\n]+|[ \t\n]+$/g, '')))
    .join('');
}

const attribute = (xml: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? '';
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([m]) => m);

export async function readWorkbook(file: Blob): Promise<ReadWorksheet[]> {
  const parts = await partsOf(file);
  const part = (name: string): string => parts.get(name) ?? '';
  const styles = stylesOf(part('xl/styles.xml'));
  const strings = all(part('xl/sharedStrings.xml'), /<si>.*?<\/si>/gs).map(wordsOf);
  return all(part('xl/workbook.xml'), /<sheet [^>]*>/g).map((worksheet, index) => {
    const xml = part(`xl/worksheets/sheet${String(index + 1)}.xml`);
    const cells: (ReadCell | undefined)[][] = [];
    for (const cell of all(xml, /<c [^>]*?\/>|<c .*?<\/c>/gs)) {
      const value = valueOf(cell, strings);
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(cell, 'r')) ?? [];
      const style = styles[Number(attribute(cell, 's') || 0)];
      if (style === undefined) throw new Error('a style that is not there');
      if (value !== undefined)
        (cells[Number(row) - 1] ??= [])[columnNumber(column)] = { value, ...style };
    }
    return { name: decode(attribute(worksheet, 'name')), cells, xml };
  });
}

function valueOf(cell: string, strings: readonly string[]): string | number | undefined {
  const type = attribute(/^<c [^>]*>/.exec(cell)?.[0] ?? '', 't');
  const value = /<v>(.*?)<\/v>/s.exec(cell)?.[1];
  if (type === 's') return strings[Number(value)];
  if (type === 'inlineStr') return wordsOf(cell);
  if (type !== '') throw new Error(`a cell of the kind ${type}`);
  return value === undefined ? undefined : Number(value);
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function stylesOf(xml: string): Pick<ReadCell, 'format' | 'bold'>[] {
  const formats = new Map(
    all(xml, /<numFmt [^>]*>/g).map((one) => [
      attribute(one, 'numFmtId'),
      decode(attribute(one, 'formatCode')),
    ]),
  );
  const fonts = all(/<fonts .*?<\/fonts>/s.exec(xml)?.[0] ?? '', /<font>.*?<\/font>/gs);
  return all(/<cellXfs .*?<\/cellXfs>/s.exec(xml)?.[0] ?? '', /<xf [^>]*>/g).map((xf) => ({
    format: formats.get(attribute(xf, 'numFmtId')) ?? '',
    bold: fonts[Number(attribute(xf, 'fontId'))]?.includes('<b/>') === true,
  }));
}

function isAllowed(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 32) return '\t\n\r'.includes(letter);
  return !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff;
}

/** A text of a table as a cell may hold it. */
export function cellWords(text: string): string {
  const letters = Array.from(text, (letter) => (isAllowed(letter) ? letter : '\u{FFFD}'));
  return letters.join('').replace(/\r\n?/g, '\n');
}

const EXCEL_ZERO = Date.UTC(1899, 11, 30);
const FORMATS = { text: '', number: '0', euros: '#,##0 "€"', day: 'dd.mm.yyyy' };

/** What the cells of a worksheet say: days as YYYY-MM-DD, and null if there is nothing. */
export function saidBy(
  worksheet: ReadWorksheet,
  { columns, rows }: ExportTable,
): (string | number | null)[][] {
  return rows.map((_, row) =>
    columns.map(({ kind }, column) => {
      const cell = worksheet.cells[row + 1]?.[column];
      if (cell === undefined) return null;
      if (typeof cell.value === 'string') return cell.value;
      if (cell.format !== FORMATS[kind]) throw new Error(`${kind} shown as ${cell.format}`);
      if (kind !== 'day') return cell.value;
      return new Date(EXCEL_ZERO + cell.value * 86_400_000).toISOString().slice(0, 10);
    }),
  );
}
