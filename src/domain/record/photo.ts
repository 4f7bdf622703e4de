/**
 * Photos as proof. An answer holds what is known of each of its photos, every photo in a field of its own (`photo.<id>`):
 * so two people who each take one lose neither when their states are merged. The picture itself lies beside the record and
 * is found by the SHA-256 of its bytes.
 *
 * NEVER RENAME a field of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import { instant, key, shortText } from './fields';

const pixels = z.int().check(z.positive(), z.maximum(10_000));
/** SHA-256 in hex. */
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const photoSchema = z.looseObject({
  /** SHA-256 of the bytes of the picture, a JPEG. */
  digest: digestSchema,
  /** What is to be seen; also what is read out in place of the picture. */
  caption: shortText,
  /** When it was taken or chosen, by the clock of the device. */
  at: instant,
  by: shortText,
  /** Id of the place of the profile where it was taken, if it was taken on a walk through one. */
  place: z.optional(key),
  width: pixels,
  height: pixels,
  /** Bytes of the picture. */
  size: z.int().check(z.positive()),
  /** How many areas were blacked out. */
  blackened: z.int().check(z.nonnegative()),
  /** True if it is left out of every document. */
  leftOut: z.optional(z.boolean()),
});
/** What an answer says of one photo. */
export type Photo = z.infer<typeof photoSchema>;

/** Bytes of one picture: what the import makes is far below, and a locked device encrypts a picture as one value. */
export const MAX_PHOTO_BYTES = 4 * 1024 * 1024;

/** True for what begins like a JPEG and is no larger than a picture may be. */
export function isPicture(bytes: Uint8Array): boolean {
  return bytes.length <= MAX_PHOTO_BYTES && bytes[0] === 0xff && bytes[1] === 0xd8;
}

const PREFIX = 'photo.';
export type PhotoField = `photo.${string}`;
export type IdentifiedPhoto = Photo & { id: string };

export const photoField = (id: string): PhotoField => `${PREFIX}${id}`;

export const isPhotoField = (field: string): field is PhotoField =>
  field.startsWith(PREFIX) && field.length > PREFIX.length;

/** The photos of an answer, first taken first. What does not pass the schema is left out, and left as it is. */
export function photosOf(answer: Readonly<Record<string, unknown>> | undefined): IdentifiedPhoto[] {
  return Object.entries(answer ?? {})
    .flatMap(([field, value]): IdentifiedPhoto[] => {
      if (!isPhotoField(field)) return [];
      const read = z.safeParse(photoSchema, value);
      return read.success ? [{ ...read.data, id: field.slice(PREFIX.length) }] : [];
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** The photo as it is stored: the name of its field, which holds its id, and its value. */
export function photoValue({ id, ...photo }: IdentifiedPhoto): [PhotoField, Photo] {
  return [photoField(id), photo];
}
