/** What this browser remembers of the backups of an assessment, beside `storedBackup`. */
import { read, write } from '$storage/local-memory';
import type { BackedUp } from '../preferences';

/** Only for one that was read back and found right. */
export function storeBackup(assessmentId: string, { at, logEnd }: BackedUp): void {
  write(`backup:${assessmentId}`, `${at} ${String(logEnd)}`);
}

/** None of what stands here now. */
export function forgetBackup(assessmentId: string): void {
  write(`backup:${assessmentId}`, '');
}

/** When the person put off being reminded; undefined if never. */
export function backupPutOffAt(assessmentId: string): string | undefined {
  return read(`backupLater:${assessmentId}`) ?? undefined;
}

export function putBackupOff(assessmentId: string, at: string): void {
  write(`backupLater:${assessmentId}`, at);
}
