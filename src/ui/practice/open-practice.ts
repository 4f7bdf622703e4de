/** The way into the practice town and out of it. Loaded when somebody asks for it. */
import { loadTexts } from '$catalog/catalog';
import { shippedProfiles } from '$catalog/shipped-profiles';
import { practiceTown } from '$practice/practice-town';
import { t } from '$i18n/i18n.svelte';
import type { AppState } from '../app-state.svelte';
import { newId } from '../new-id';

/** The profile its answers are written for. */
const PROFILE = 'basis-absicherung-kommunalverwaltung';

/** Returns the id of the practice town; it is made if there is none on this device. */
export async function openPractice(app: AppState): Promise<string> {
  const { assessments } = await app.list();
  const there = assessments.find(({ practice }) => practice === true);
  if (there !== undefined) return there.id;
  const listing = shippedProfiles().find((one) => one.id === PROFILE);
  if (listing === undefined) throw new Error(`No profile ${PROFILE}`);
  const [spoken] = await loadTexts(listing, listing.language);
  const at = new Date().toISOString();
  const { assessment, sheets } = practiceTown({
    id: newId(),
    profile: { id: listing.id, version: listing.version, digest: listing.digest },
    at,
    pointsOf: (requirementId) => spoken?.texts.requirements[requirementId]?.fulfilledWhen ?? [],
  });
  const repository = await app.repository();
  await repository.restore([{ whole: { assessment, sheets, log: [] }, at }]);
  app.listVersion += 1;
  return assessment.id;
}

/** Throws it away; it can be made anew at any time. */
export async function dropPractice(app: AppState, assessmentId: string): Promise<void> {
  await (await app.repository()).remove(assessmentId);
  app.forget(assessmentId);
  app.listVersion += 1;
  app.tell(t('start.practiceDropped'));
}
