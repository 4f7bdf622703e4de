/** When a person is reminded of a backup. Calm: not before something would be missed, and not again for a while. */
import type { BackedUp } from '../preferences';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So much work is worth a backup at once; without any backup less is. */
const MANY_CHANGES = 100;
const FIRST_CHANGES = 30;
/** After so long any change is. */
const LONG_MS = 14 * DAY_MS;
/** Who has put it off is left alone for so long. */
const QUIET_MS = 7 * DAY_MS;

export interface BackupAge {
  /** The last proven one. */
  last: BackedUp | undefined;
  /** Changes since then, or ever. */
  changes: number;
  /** When the assessment was created; an instant. */
  createdAt: string;
  /** When the reminder was put off; an instant. */
  putOffAt: string | undefined;
}

export function isBackupDue(
  { last, changes, createdAt, putOffAt }: BackupAge,
  now: number,
): boolean {
  if (changes === 0) return false;
  if (putOffAt !== undefined && now - Date.parse(putOffAt) < QUIET_MS) return false;
  const since = now - Date.parse(last?.at ?? createdAt);
  return changes >= (last === undefined ? FIRST_CHANGES : MANY_CHANGES) || since >= LONG_MS;
}
