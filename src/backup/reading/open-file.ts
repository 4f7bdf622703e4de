/** From a file to its head and the bytes of its parts. Nothing of it is trusted; every way of failing has its own kind. */
import * as z from 'zod/mini';
import { cleanRecord } from '$domain/record/clean-record';
import { BackupError, type BackupOrigin } from '../backup-content';
import {
  AAD,
  contentsSchema,
  FORMAT,
  headSchema,
  MAX_CONTENT,
  MAX_FILE,
  type BackupFormat,
  type Contents,
} from '../format/backup-format';
import { fromHex, type Bytes } from '$sealing/bytes';
import { keyFor } from '../format/backup-lock';
import { readFrame, type Frame } from '../format/frame';
import { unseal } from '$sealing/seal';
import { untrustedJson } from './untrusted-json';

export interface OpenFile {
  bytes: Bytes;
  frame: Frame;
  origin: BackupOrigin;
  format: BackupFormat;
  contents: Contents;
  /** Of an encrypted backup. */
  key: CryptoKey | undefined;
}

/** `secret`: the password, or its key. Throws `BackupError`. */
export async function openFile(
  file: Blob,
  secret: string | CryptoKey | undefined,
): Promise<OpenFile> {
  if (file.size > MAX_FILE) throw new BackupError('tooLarge');
  // Browsers have no `subtle` where a page does not come over https, whatever the types say.
  if (!('subtle' in crypto)) throw new BackupError('noCrypto');
  const bytes = await bytesOf(file);
  const frame = await readFrame(bytes);
  if (frame === 'foreign') throw new BackupError('notABackup');
  if (frame === 'damaged') throw new BackupError('damagedHead');
  const raw = untrustedJson(frame.head);
  const origin = originOf(raw);
  if (origin === undefined) throw new BackupError('damagedHead');
  if (origin.format > FORMAT) throw new BackupError('newer', origin);
  const { contents, key, format } = await contentsOf(raw, origin, secret);
  if (contents.parts.some(({ of }) => of >= contents.assessments.length))
    throw new BackupError('damagedHead', origin);
  const sizes = contents.parts.reduce((sum, { rawBytes }) => sum + rawBytes, 0);
  if (sizes > MAX_CONTENT) throw new BackupError('tooLarge', origin);
  return { bytes, frame, origin, format, contents: cleanRecord(contents), key };
}

async function bytesOf(file: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new BackupError('unreadable');
  }
}

function originOf(raw: unknown): BackupOrigin | undefined {
  // Nothing but the number of a newer format is certain.
  const shape = z.looseObject({
    format: z.int().check(z.gte(1)),
    at: z.catch(z.string().check(z.maxLength(40)), ''),
    appVersion: z.catch(z.string().check(z.maxLength(50)), ''),
    encryption: z.optional(z.unknown()),
  });
  const head = z.safeParse(shape, raw);
  if (!head.success) return undefined;
  const { format, at, appVersion, encryption } = head.data;
  return cleanRecord({ format, at, appVersion, encrypted: encryption !== undefined });
}

async function contentsOf(
  raw: unknown,
  origin: BackupOrigin,
  secret: string | CryptoKey | undefined,
): Promise<Pick<OpenFile, 'contents' | 'key' | 'format'>> {
  const head = z.safeParse(headSchema, raw);
  if (!head.success) throw new BackupError('damagedHead', origin);
  const { format } = head.data;
  if (!('encryption' in head.data)) return { contents: head.data.contents, key: undefined, format };
  if (secret === undefined) throw new BackupError('needsPassword', origin);
  const { encryption, contents: sealed } = head.data;
  const key = await keyFor(encryption, { secret, format });
  if (key === undefined) throw new BackupError('wrongPassword', origin);
  const plain = await unseal(key, fromHex(sealed), AAD.contents(head.data));
  const contents = z.safeParse(contentsSchema, plain && untrustedJson(plain));
  if (!contents.success) throw new BackupError('damagedHead', origin);
  return { contents: contents.data, key, format };
}
