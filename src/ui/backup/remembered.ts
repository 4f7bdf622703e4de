/** What this browser remembers of the backups of an assessment, beside `storedBackup`. */
import { erase, read, write } from '$storage/local-memory';
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

/** That a part was returned, and how far its log went then. */
export function storeReturn(assessmentId: string, { at, logEnd }: BackedUp): void {
  write(`returned:${assessmentId}`, `${at} ${String(logEnd)}`);
}

/** When a part was last returned; undefined if never. */
export function storedReturn(assessmentId: string): BackedUp | undefined {
  const [at, logEnd] = (read(`returned:${assessmentId}`) ?? '').split(' ');
  return at ? { at, logEnd: Number(logEnd) } : undefined;
}

/** Nothing of an assessment that is no longer on this device. */
export function forgetAssessment(assessmentId: string): void {
  for (const name of ['backup', 'backupLater', 'returned', 'walkLater', 'visit', 'places'] as const)
    erase(`${name}:${assessmentId}`);
}
