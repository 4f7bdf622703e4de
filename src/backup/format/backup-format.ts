/**
 * The words and limits of the backup file, formats 1 to 4; docs/backup-format.md is written for people and must say the same.
 *
 * NEVER CHANGE what a number or name of this file means: backups are read years later. The two lines that begin and end a
 * file, and `format` in its head, stay in every later version: by them an old reader knows that a file is newer.
 */
import * as z from 'zod/mini';
import { instant, shortText } from '$domain/record/fields';

/** The newest format that is read; each later one is read by a later version. */
export const FORMAT = 4;
const formatSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type BackupFormat = z.infer<typeof formatSchema>;
/**
 * Format 2 says that a record in it may be only a part of its assessment (`Assessment.handout`): a reader that does not
 * know parts would take it for the whole, count wrongly and replace the whole with it. Everything else is as in format 1.
 */
export const FORMAT_OF_PARTS = 2;
/**
 * Format 3 says that there may be pictures: a reader that does not know them would restore answers without what proves
 * them, and nobody would notice. A file without pictures is written in format 1 or 2.
 */
export const FORMAT_OF_PHOTOS = 3;
/**
 * Format 4 says that there may be measures, and changes to them in the log: a reader that does not know them would leave
 * these entries out and plan every gap once more. A file without measures is written in format 1 to 3.
 */
export const FORMAT_OF_MEASURES = 4;
const MIB = 1024 * 1024;
/** Bytes of a file that is read at all. */
export const MAX_FILE = 256 * MIB;
/** Bytes of one part, and of all, when unpacked. */
const MAX_PART = 64 * MIB;
export const MAX_CONTENT = 512 * MIB;
export const MAX_HEAD = 16 * MIB;
/** How deep the JSON of a part may be nested; records need ten. */
export const MAX_DEPTH = 40;

/** More are not computed: the head is not to be trusted, and nobody waits for a minute. */
const MAX_ITERATIONS = 10_000_000;

const size = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(80));
const hex = z.string().check(z.regex(/^([0-9a-f]{2})*$/));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const PART_KINDS = ['record', 'sheets', 'log', 'names', 'photo'] as const;
const listedPartSchema = z.object({
  kind: z.enum(PART_KINDS),
  /** Index of its assessment in the list, from 0. */
  of: size,
  /** How many it holds: answers of sheets, entries of the log, 1 of anything else. */
  items: size,
  /** Size in the file: packed, and encrypted if there is a password. */
  bytes: size,
  /** Unpacked: its JSON, or the bytes of the picture. */
  rawBytes: size.check(z.maximum(MAX_PART)),
  /** Of the bytes as they stand in the file. */
  sha256,
});
export type ListedPart = z.infer<typeof listedPartSchema>;

const summarySchema = z.object({
  id,
  title: shortText,
  municipality: shortText,
  profile: z.object({ id, version: shortText, digest: z.string().check(z.maxLength(200)) }),
  changedAt: instant,
  answers: size,
  entries: size,
});
export const contentsSchema = z.object({
  assessments: z.array(summarySchema).check(z.maxLength(10_000)),
  /** In file order, one right after the other. */
  parts: z.array(listedPartSchema).check(z.maxLength(100_000)),
});
export type Contents = z.infer<typeof contentsSchema>;

const encryptionSchema = z.object({
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(1), z.lte(MAX_ITERATIONS)),
  salt: hex.check(z.minLength(32), z.maxLength(128)),
  cipher: z.literal('AES-256-GCM'),
  /** The words of `AAD.check` encrypted with the key: what opens it is the password. */
  check: hex.check(z.maxLength(200)),
});
export type Encryption = z.infer<typeof encryptionSchema>;

const originShape = {
  format: formatSchema,
  at: instant,
  appVersion: z.string().check(z.maxLength(50)),
};
/** The head as stored in the file. */
export const headSchema = z.union([
  z.object({ ...originShape, contents: contentsSchema }),
  // Encrypted: the contents are sealed, so that neither names nor order of parts can be changed unseen.
  z.object({ ...originShape, encryption: encryptionSchema, contents: hex }),
]);
export type FileHead = z.infer<typeof headSchema>;

/** What is authenticated beside what is encrypted; with the format, so that a part cannot be passed off as a whole. */
export const AAD = {
  check: (format: BackupFormat): string => `basis-check-backup/${String(format)}/check`,
  contents: ({ format, at, appVersion }: Pick<FileHead, 'format' | 'at' | 'appVersion'>): string =>
    `basis-check-backup/${String(format)}/contents/${at}/${appVersion}`,
  part: (
    format: BackupFormat,
    { kind, of }: Pick<ListedPart, 'kind' | 'of'>,
    index: number,
  ): string => `basis-check-backup/${String(format)}/part/${String(index)}/${String(of)}/${kind}`,
} as const;
