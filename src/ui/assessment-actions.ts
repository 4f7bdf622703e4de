/** What is done with a whole assessment. Apart from the state of the application, so that no first visit loads it. */
import type { Assessment, AssessmentDetails } from '$domain/record/assessment';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import type { ProfileListing } from '$catalog/profile-listing';
import { t } from '$i18n/i18n.svelte';
import { requestDurability } from '$storage/durability';
import type { AppState } from './app-state.svelte';
import { newId } from './new-id';
import { rememberDeleted } from './preferences';

/** Returns the id of the new one. */
export async function createAssessment(
  app: AppState,
  details: AssessmentDetails,
  profile: ProfileListing,
): Promise<string> {
  const at = new Date().toISOString();
  const assessment: Assessment = {
    ...details,
    id: newId(),
    profile: { id: profile.id, version: profile.version, digest: profile.digest },
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
    createdAt: at,
    changedAt: at,
    changed: {},
  };
  await (await app.repository()).create(assessment);
  void requestDurability();
  return assessment.id;
}

export async function duplicateAssessment(app: AppState, assessmentId: string): Promise<void> {
  await app.session(assessmentId)?.flush();
  const repository = await app.repository();
  const title = await repository.duplicate(assessmentId, {
    id: newId(),
    at: new Date().toISOString(),
    copyTitle: (title) => t('start.copyTitle', { title }),
  });
  app.listVersion += 1;
  app.tell(t('start.duplicated', { title }));
}

export async function removeAssessment(app: AppState, assessmentId: string): Promise<void> {
  await (await app.repository()).remove(assessmentId);
  rememberDeleted(assessmentId);
  app.forget(assessmentId);
  app.tell(t('start.deleted'));
}

/** Drops for good what cannot be read of an assessment, and shows it anew. */
export async function repairAssessment(app: AppState, assessmentId: string): Promise<void> {
  await app.session(assessmentId)?.flush();
  await (await app.repository()).repair(assessmentId, new Date().toISOString());
  app.forget(assessmentId);
}
