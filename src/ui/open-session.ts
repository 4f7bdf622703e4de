/** Reads an assessment with its profile and its answers. */
import { loadFacts } from '$catalog/catalog';
import { fittingProfile } from '$catalog/profile-fit';
import { shippedProfile } from '$catalog/shipped-profiles';
import { needsStock } from '$domain/modelling/compose-profile';
import { language } from '$i18n/i18n.svelte';
import type { AssessmentRepository } from '$storage/assessment-repository';
import { AssessmentSession } from './assessment-session.svelte';
import { storedAuthor, windowName } from './preferences';
import { ProfileMissingError } from './profile-missing-error';

/**
 * With the version of the profile it was made with, if that is shipped.
 * Throws `gone`, `corrupt`, a ProfileMissingError or a ProfileError.
 */
export async function openSession(
  repository: AssessmentRepository,
  assessmentId: string,
): Promise<AssessmentSession> {
  // Before anything is read: what is saved meanwhile is applied twice, which does no harm.
  const logEnd = await repository.logEnd();
  const assessment = await repository.get(assessmentId);
  const latest = shippedProfile(assessment.profile.id);
  if (latest === undefined) throw new ProfileMissingError(assessment.profile.id);
  const { listing } = fittingProfile(assessment.profile, latest);
  const broken: unknown[] = [];
  const [profile, sheets] = await Promise.all([
    loadFacts(listing),
    repository.sheets(assessmentId, (record) => broken.push(record)),
  ]);
  const stockListing = profile.stock === undefined ? undefined : shippedProfile(profile.stock);
  const loadStock = async () => stockListing && loadFacts(stockListing);
  const stock = needsStock(profile, assessment) ? await loadStock() : undefined;
  const session = new AssessmentSession({
    repository,
    assessment,
    listing,
    profile,
    stock,
    loadStock,
    sheets,
    broken,
    logEnd,
    author: storedAuthor,
    device: windowName(),
  });
  void session.texts.load(language());
  return session;
}
