/** A picture as it lies on the disk, beside the answers that show it. */
import * as z from 'zod/mini';
import { key } from '$domain/record/fields';
import { digestSchema, MAX_PHOTO_BYTES } from '$domain/record/photo';

export interface PhotoRecord {
  assessmentId: string;
  /** SHA-256 of the bytes, in hex. */
  digest: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const recordSchema = z.object({
  assessmentId: key,
  digest: digestSchema,
  bytes: z.custom<Uint8Array<ArrayBuffer>>(
    (bytes) => bytes instanceof Uint8Array && bytes.length > 0 && bytes.length <= MAX_PHOTO_BYTES,
  ),
});

/** Undefined for what is no picture: a record that was damaged, or cannot be decrypted. */
export function photoIn(raw: unknown): PhotoRecord | undefined {
  return z.safeParse(recordSchema, raw).data;
}
