/** A file that was read elsewhere, on its way to the page that merges it. */
import type { BackedUpAssessment, DamagedPart } from '$backup/backup-content';

export interface FileInHand {
  name: string;
  /** When it was written. */
  at: string;
  whole: BackedUpAssessment;
  /** What could not be read of it. */
  damaged: readonly DamagedPart[];
}

let inHand: { assessmentId: string; file: FileInHand } | undefined;

/** `assessmentId`: into which it is to be merged. */
export function handOver(assessmentId: string, file: FileInHand): void {
  inHand = { assessmentId, file };
}

/** Taken once; undefined if there is none for this assessment. */
export function takeInHand(assessmentId: string): FileInHand | undefined {
  const file = inHand?.assessmentId === assessmentId ? inHand.file : undefined;
  inHand = undefined;
  return file;
}
