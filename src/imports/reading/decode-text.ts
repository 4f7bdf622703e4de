/**
 * From bytes of unknown origin to text. If the letters can be read in more than one way, all readings are returned,
 * the best guess first, and a person decides. What is not text is refused; no character is silently replaced.
 */
import { refuse, type Refusal } from '../refusal';
import { CODE_PAGES, decodePage, decodeUtf8, type CodePage } from './code-pages';
import { costOf, isPlausible, oddnessOf, type Oddness } from './odd-letters';
import { repaired } from './repaired';

/** `mixed`: UTF-8 with lines in a code page. `repaired`: it had been misread once before and stored like that. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage | 'mixed' | 'repaired';
export interface Reading {
  encoding: Encoding;
  /** Without its byte order mark, every line end as "\n". */
  text: string;
}
export interface DecodedText {
  kind: 'text';
  /** Best guess first. Never empty. */
  readings: [Reading, ...Reading[]];
  /** False if a person has to decide which reading is right. */
  sure: boolean;
}

const MARKS: readonly [Encoding & ('utf-8' | 'utf-16le' | 'utf-16be'), readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Zip (xlsx, ods) and the older Excel format. A CSV may begin with "PKW", so two letters are not enough. */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const PDF = [0x25, 0x50, 0x44, 0x46];

export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  if (SPREADSHEETS.some((mark) => beginsWith(bytes, mark))) return refuse('spreadsheet');
  if (beginsWith(bytes, PDF)) return refuse('notText');
  const marked = MARKS.find(([, mark]) => beginsWith(bytes, mark))?.[0];
  const unicode = marked ?? utf16Without(bytes) ?? 'utf-8';
  const text = decodeUnicode(unicode, bytes);
  if (text !== undefined) return unicodeText(unicode, text);
  if (unicode !== 'utf-8') return refuse('notText');
  return marked === undefined ? singleBytes(bytes, false) : singleBytes(bytes.subarray(3), true);
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a byte order mark: in western text, every second byte is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 2000);
  if (head.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  head.forEach((byte, index) => (zeros[index % 2] = (zeros[index % 2] ?? 0) + Number(byte === 0)));
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.7 && even === 0) return 'utf-16le';
  return even > 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

function decodeUnicode(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const readingOf = (encoding: Encoding, text: string): Reading => ({
  encoding,
  text: text.replace(/\r\n?/g, '\n'),
});

function unicodeText(encoding: Encoding, text: string): DecodedText | Refusal {
  if (text.includes('\0')) return refuse('notText');
  const reading = readingOf(encoding, text);
  const better = repaired(reading.text);
  return better === undefined
    ? { kind: 'text', readings: [reading], sure: true }
    : { kind: 'text', readings: [{ encoding: 'repaired', text: better }, reading], sure: false };
}

interface Judged extends Reading {
  oddness: Oddness;
}

function singleBytes(bytes: Uint8Array, markedUtf8: boolean): DecodedText | Refusal {
  const mixed = CODE_PAGES.map((page) => mixedText(bytes, page));
  const isMixed = markedUtf8 || mixed.some(({ lines }) => lines > 0);
  const readings = [
    ...(isMixed ? [best(mixed.map(({ text }) => judge('mixed', text)))] : []),
    ...(markedUtf8 ? [] : CODE_PAGES.map((page) => judge(page, decodePage(page, bytes)))),
  ].sort((one, other) => costOf(one.oddness) - costOf(other.oddness));
  const [first, ...others] = readings;
  if (first === undefined || first.text.includes('\0')) return refuse('notText');
  const plausible = readings.filter(({ oddness }) => isPlausible(oddness));
  return {
    kind: 'text',
    readings: [first, ...others],
    sure: plausible.length === 1 && plausible[0] === first && first.encoding === 'windows-1252',
  };
}

function judge(encoding: Encoding, text: string): Judged {
  const reading = readingOf(encoding, text);
  return { ...reading, oddness: oddnessOf(reading.text) };
}

function best(list: readonly Judged[]): Judged {
  return list.reduce((one, other) => (costOf(other.oddness) < costOf(one.oddness) ? other : one));
}

/** Line by line: UTF-8 if valid, otherwise the code page. `lines`: how many have non-ASCII letters in UTF-8. */
function mixedText(bytes: Uint8Array, page: CodePage): { text: string; lines: number } {
  const texts: string[] = [];
  let lines = 0;
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const text = decodeUtf8(line);
    if (text !== undefined && line.some((byte) => byte >= 0x80)) lines += 1;
    texts.push(text ?? decodePage(page, line));
    start = end + 1;
  }
  return { text: texts.join('\n'), lines };
}
