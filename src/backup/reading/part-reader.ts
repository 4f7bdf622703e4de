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
  damage?: DamageReason;
}

/** Every part the head names, in its order. */
export async function readParts(file: OpenFile): Promise<ReadPart[]> {
  const { parts } = file.contents;
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  // If something was inserted or removed, what follows it is found from the end.
  const shift = file.frame.partsTo - file.frame.partsFrom - total;
  let at = file.frame.partsFrom;
  const read: ReadPart[] = [];
  for (const [index, entry] of parts.entries()) {
    const body =
      (await bodyAt(file.bytes, at, entry)) ?? (await bodyAt(file.bytes, at + shift, entry));
    at += entry.bytes;
    const damage = at > file.bytes.length ? 'missing' : 'checksum';
    read.push(body === undefined ? { entry, damage } : await openedPart(file, body, index));
  }
  return read;
}

async function bodyAt(bytes: Bytes, from: number, entry: ListedPart): Promise<Bytes | undefined> {
  if (from < 0 || from + entry.bytes > bytes.length) return undefined;
  const body = bytes.subarray(from, from + entry.bytes);
  return (await sha256(body)) === entry.sha256 ? body : undefined;
}

async function openedPart(
  { contents, key }: OpenFile,
  body: Bytes,
  index: number,
): Promise<ReadPart> {
  const entry = contents.parts[index] as ListedPart;
  const plain = key === undefined ? body : await unseal(key, body, AAD.part(entry, index));
  const raw = plain && (await unpacked(plain, entry.rawBytes));
  const value = raw && untrustedJson(raw);
  return value === undefined ? { entry, damage: 'invalid' } : { entry, value };
}
