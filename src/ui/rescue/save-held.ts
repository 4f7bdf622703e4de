/** The two ways out for what only this page still holds. */
import type { AssessmentRepository } from '$storage/assessment-repository';
import type { WholeAssessment } from '$storage/whole-assessment';
import type { AssessmentSession } from '../assessment-session.svelte';
import { heldBy } from './held';

type Held = Parameters<typeof heldBy>[0] & Pick<AssessmentSession, 'unsaved' | 'id'>;

/**
 * Everything these sessions hold is on the disk afterwards, or nothing was written. One that another window has written
 * back already stays as it is; only what was not saved here is added to it.
 */
export async function writeHeldBack(
  repository: AssessmentRepository,
  sessions: readonly Held[],
): Promise<void> {
  const there = await repository.writeBack(sessions.map(heldBy), new Date().toISOString());
  for (const session of sessions.filter(({ id }) => there.includes(id)))
    await repository.save(session.id, session.unsaved());
}

/** A backup without a password; its proof is read back before it is handed out. */
export async function heldBackup(assessments: WholeAssessment[]): Promise<Blob> {
  const [{ writeBackup }, { proveBackup }] = await Promise.all([
    import('$backup/write-backup'),
    import('$backup/prove-backup'),
  ]);
  const at = new Date().toISOString();
  const blob = await writeBackup({ assessments }, { at, appVersion: __APP_VERSION__ });
  const { same } = await proveBackup(blob, undefined, { assessments });
  if (!same) throw new Error('the backup was not read back as it was written');
  return blob;
}
