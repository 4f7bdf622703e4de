/** What is stored of a snapshot. */
import * as z from 'zod/mini';
import { instant, key, shortText } from '$domain/record/fields';

/** By hand, and before or at what. `back`: before going back to another one. NEVER RENAME: they are stored. */
const SNAPSHOT_KINDS = [
  'hand',
  'release',
  'restore',
  'merge',
  'profile',
  'repair',
  'migration',
  'back',
] as const;
const kindSchema = z.enum(SNAPSHOT_KINDS);

export const snapshotSchema = z.looseObject({
  /** Counts the snapshots of this device in the order in which they were taken. */
  id: z.int(),
  assessmentId: key,
  at: instant,
  by: shortText,
  kind: kindSchema,
  /** Given by a person, or of the version that was released; empty for all others. */
  name: shortText,
  /** The last entry of the log that is in it; 0: none. */
  logEnd: z.int(),
  /** How many answers it holds in which anything was ever written or chosen. */
  answers: z.int(),
  /** Numbers of its parts: of the record, and of the sheets. */
  record: z.int(),
  sheets: z.array(z.int()),
  /** `fingerprint` of the parts, that of the record first; a part that is there in the same form is not written again. */
  prints: z.optional(z.array(z.string())),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export interface SnapshotPart {
  part: number;
  assessmentId: string;
  /** `sheetKey`; empty for the record. */
  place: string;
  print: string;
  /** As it lay on the disk, unchecked. */
  value: unknown;
}
