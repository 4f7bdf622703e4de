/**
 * The two lines that begin and end a file. The head is stored twice, after the first line and before the last, so that
 * neither a damaged beginning nor a missing end takes the rest with it.
 */
import { MAX_HEAD } from './backup-format';
import { sha256, textOf, utf8, type Bytes } from '$sealing/bytes';

const START = /^basis-check-backup (\d{10}) ([0-9a-f]{64})\n$/;
const END = /^basis-check-end (\d{10}) ([0-9a-f]{64}) ([0-9a-f]{64})\n$/;
const START_BYTES = 19 + 10 + 1 + 64 + 1;
const END_BYTES = 16 + 10 + 1 + 64 + 1 + 64 + 1;

const lengthField = (head: Bytes): string => String(head.length).padStart(10, '0');

export async function startLine(head: Bytes): Promise<Bytes> {
  return utf8(`basis-check-backup ${lengthField(head)} ${await sha256(head)}\n`);
}

/** `whole`: SHA-256 of everything before this line. */
export async function endLine(head: Bytes, whole: string): Promise<Bytes> {
  return utf8(`basis-check-end ${lengthField(head)} ${await sha256(head)} ${whole}\n`);
}

export interface Frame {
  head: Bytes;
  /** Where the first part begins, if nothing was put in or taken out before it. */
  partsFrom: number;
  /** Where the last part ends, if nothing was put in or taken out after it. */
  partsTo: number;
  /** True if both heads are there and the checksum of the whole is right. */
  intact: boolean;
}

/** `foreign`: neither line is there, so it is another kind of file. `damaged`: there is one, but no head is whole. */
export async function readFrame(bytes: Bytes): Promise<Frame | 'foreign' | 'damaged'> {
  const start = START.exec(lineAt(bytes, 0, START_BYTES));
  const end = END.exec(lineAt(bytes, bytes.length - END_BYTES, END_BYTES));
  if (start === null && end === null) return looksFamiliar(bytes) ? 'damaged' : 'foreign';
  const endAt = bytes.length - END_BYTES;
  const first = await headAt(bytes, START_BYTES, start);
  const last = await headAt(bytes, endAt - Number(end?.[1] ?? 0), end);
  const head = first ?? last;
  if (head === undefined) return 'damaged';
  const whole = end?.[3] === (await sha256(bytes.subarray(0, Math.max(endAt, 0))));
  return {
    head,
    partsFrom: START_BYTES + head.length,
    partsTo: end === null ? bytes.length : endAt - head.length,
    intact: whole && first !== undefined && last !== undefined,
  };
}

async function headAt(
  bytes: Bytes,
  from: number,
  line: RegExpExecArray | null,
): Promise<Bytes | undefined> {
  const length = Number(line?.[1] ?? 0);
  if (line === null || length > MAX_HEAD || from < 0) return undefined;
  const head = bytes.subarray(from, from + length);
  return (await sha256(head)) === line[2] ? head : undefined;
}

function lineAt(bytes: Bytes, from: number, length: number): string {
  return from < 0 ? '' : (textOf(bytes.subarray(from, from + length)) ?? '');
}

/** A file that begins or ends almost like a backup is a damaged one. */
function looksFamiliar(bytes: Bytes): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 300)));
  return /^basis-chec|k-backup 0/.test(text) || /basis-chec|k-end 0/.test(tail);
}
