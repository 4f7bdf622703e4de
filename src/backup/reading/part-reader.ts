/** The parts of an opened file, one after the other. */
import type { DamageReason } from '../backup-content';
import { AAD, type ListedPart } from '../format/backup-format';
import { sha256, type Bytes } from '$sealing/bytes';
import { unpacked } from '../format/gzip';
import { unseal } from '$sealing/seal';
import type { OpenFile } from './open-file';
import { untrustedJson } from './untrusted-json';

export interface ReadPart {
  entry: ListedPart;
  /** What it says; never undefined where it could be read. */
  value?: unknown;
  /** Of a picture: SHA-256 of its bytes. */
  digest?: string;
  damage?: DamageReason;
}

/** Every part the head names, in its order. */
export async function readParts(file: OpenFile): Promise<ReadPart[]> {
  const found = await bodiesOf(file);
  const read: ReadPart[] = [];
  // The platform decrypts and unpacks beside us: the next part meanwhile, and no more, because a part may be large.
  let next = plainOf(file, found, 0);
  for (const [index, { entry, body, damage }] of found.entries()) {
    const plain = next;
    next = plainOf(file, found, index + 1);
    const raw = await plain;
    const value = entry.kind === 'photo' ? raw : raw && untrustedJson(raw);
    if (body === undefined) read.push({ entry, damage });
    else if (value === undefined) read.push({ entry, damage: 'invalid' });
    else if (entry.kind === 'photo' && raw) read.push({ entry, value, digest: await sha256(raw) });
    else read.push({ entry, value });
  }
  return read;
}

type FoundPart =
  | { entry: ListedPart; body: Bytes; damage?: never }
  | { entry: ListedPart; body?: never; damage: DamageReason };

/** Where the bytes of each part are; those that are not what the head says are none. */
async function bodiesOf({ bytes, contents, frame }: OpenFile): Promise<FoundPart[]> {
  const total = contents.parts.reduce((sum, part) => sum + part.bytes, 0);
  // If something was inserted or removed, what follows it is found from the end.
  const shift = frame.partsTo - frame.partsFrom - total;
  let at = frame.partsFrom;
  const found: FoundPart[] = [];
  for (const entry of contents.parts) {
    const body = (await bodyAt(bytes, at, entry)) ?? (await bodyAt(bytes, at + shift, entry));
    at += entry.bytes;
    const damage = at > bytes.length ? 'missing' : 'checksum';
    found.push(body === undefined ? { entry, damage } : { entry, body });
  }
  return found;
}

/** What a part holds, unpacked; undefined if it cannot be had. Never rejects. */
async function plainOf(
  { key, format }: OpenFile,
  found: readonly FoundPart[],
  index: number,
): Promise<Bytes | undefined> {
  const part = found[index];
  if (part?.body === undefined) return undefined;
  const { entry, body } = part;
  const plain = key === undefined ? body : await unseal(key, body, AAD.part(format, entry, index));
  return plain && unpacked(plain, entry.rawBytes);
}

async function bodyAt(bytes: Bytes, from: number, entry: ListedPart): Promise<Bytes | undefined> {
  if (from < 0 || from + entry.bytes > bytes.length) return undefined;
  const body = bytes.subarray(from, from + entry.bytes);
  return (await sha256(body)) === entry.sha256 ? body : undefined;
}
