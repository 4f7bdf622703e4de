/**
 * Bytes of unknown origin to text: UTF-8, UTF-16 with a byte order mark, else the windows-1252 of a German Excel.
 * Anything may come in; what is no text is refused, and no character is replaced silently.
 */
import { refuse, type Refusal } from './refusal';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export interface DecodedText {
  kind: 'text';
  text: string;
  encoding: Encoding;
}

const MARKS: readonly [Encoding, readonly number[]][] = [
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
/** windows-1252 from 0x80 to 0x9f. Some decoders (Node 20 to 22) take it for Latin-1, which has no letters there. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const PDF = [0x25, 0x50, 0x44, 0x46];

/** The text without its byte order mark, every line end as "\n". */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  if (SPREADSHEETS.some((mark) => beginsWith(bytes, mark))) return refuse('spreadsheet');
  if (beginsWith(bytes, PDF)) return refuse('notText');
  const marked = MARKS.find(([, mark]) => beginsWith(bytes, mark))?.[0];
  const candidates = marked === undefined ? (['utf-8', 'windows-1252'] as const) : [marked];
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text?.includes('\0')) break;
    if (text !== undefined) return { kind: 'text', text: text.replace(/\r\n?/g, '\n'), encoding };
  }
  return refuse('notText');
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding !== 'windows-1252') return text;
    return text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
  } catch {
    return undefined;
  }
}
