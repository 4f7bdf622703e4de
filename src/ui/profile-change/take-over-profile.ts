/** Takes over another version of the profile: a snapshot first, then one change. */
import { planProfileChange } from '$domain/profile-change/plan-profile-change';
import { toStorageError } from '$storage/storage-error';
import type { AppState } from '../app-state.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { storedAuthor } from '../preferences';
import type { ComparedVersions } from './compared-versions';

/**
 * Resolves when it is on the disk, or when it was not carried out and `session.actions` says why. The assessment is then
 * opened anew by whoever shows it (`MovedProfile`).
 */
export async function takeOverProfile(
  app: Pick<AppState, 'repository'>,
  session: AssessmentSession,
  { before, after, comparison }: Pick<ComparedVersions, 'before' | 'after' | 'comparison'>,
): Promise<boolean> {
  if (await session.flush()) {
    try {
      const { snapshots } = await app.repository();
      const at = new Date().toISOString();
      await snapshots.take(session.id, { kind: 'profile', at, by: storedAuthor() });
    } catch (error) {
      session.actions.failure = toStorageError(error);
      return false;
    }
  }
  return session.carryOut(() => {
    // Another window may have taken it over meanwhile.
    if (session.assessment.profile.version !== before.version) return undefined;
    const record = { assessment: session.assessment, answers: session.answers() };
    return planProfileChange(record, comparison, after);
  }, 'profile');
}
