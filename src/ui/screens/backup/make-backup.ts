/** Makes the file of a backup and proves it before it is handed over. The code that writes it is loaded when it is wanted. */
import {
  BackupError,
  type BackedUpAssessment,
  type BackupContent,
  type BackupProof,
} from '$backup/backup-content';
import type { AssessmentRepository } from '$storage/assessment-repository';
import { namesFor } from '$ui/backup/assessment-names';
import type { BackedUp } from '$ui/preferences';

export interface MadeBackup {
  blob: Blob;
  proof: BackupProof;
  /** What each assessment in it may say of its last backup, by its id. */
  backedUp: ReadonlyMap<string, BackedUp>;
  /** Sheets and entries of logs that could not be read and are not in it. */
  unreadable: number;
}

/** Each assessment as it stands at one moment. `password` absent: not encrypted. */
export async function makeBackup(
  repository: AssessmentRepository,
  ids: readonly string[],
  { at, password }: { at: string; password: string | undefined },
): Promise<MadeBackup> {
  const assessments: BackedUpAssessment[] = [];
  const backedUp = new Map<string, BackedUp>();
  let unreadable = 0;
  for (const id of ids) {
    const { unreadable: missing, ...whole } = await repository.everything(id);
    const names = await namesFor(whole.assessment);
    assessments.push({ ...whole, ...(names ? { names } : {}) });
    backedUp.set(id, { at, logEnd: whole.log.at(-1)?.seq ?? 0 });
    unreadable += missing;
  }
  const { blob, proof } = await provenFile({ assessments }, { at, password });
  return { blob, proof, backedUp, unreadable };
}

/** The file with this content, and what was found when it was read back. */
export async function provenFile(
  content: BackupContent,
  { at, password }: { at: string; password: string | undefined },
): Promise<Pick<MadeBackup, 'blob' | 'proof'>> {
  // Without https there are no checksums, and what cannot be proven is no backup.
  if ((crypto.subtle as SubtleCrypto | undefined) === undefined) throw new BackupError('noCrypto');
  const [{ writeBackup }, { proveBackup }] = await Promise.all([
    import('$backup/write-backup'),
    import('$backup/prove-backup'),
  ]);
  const options = { at, appVersion: __APP_VERSION__, ...(password ? { password } : {}) };
  const blob = await writeBackup(content, options);
  return { blob, proof: await proveBackup(blob, password, content) };
}
