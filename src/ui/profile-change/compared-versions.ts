/** Loads two shipped versions of a profile and compares them, once for all who ask. */
import { loadFacts, loadRevisions, loadTexts } from '$catalog/catalog';
import { earlierOf, earlierVersion } from '$catalog/profile-fit';
import type { ProfileListing } from '$catalog/profile-listing';
import { shippedProfile } from '$catalog/shipped-profiles';
import { composeProfile, needsStock } from '$domain/modelling/compose-profile';
import type { ProfileFacts } from '$domain/profile/profile';
import { compareProfiles, type ProfileComparison } from '$domain/profile-change/compare-profiles';
import { revisionsBetween } from '$domain/profile-change/revisions';
import type { WordedProfile } from '$domain/profile-change/wording';
import type { Assessment } from '$domain/record/assessment';
import type { AssessmentSession } from '../assessment-session.svelte';
import { profileStanding } from './profile-standing';

export interface ComparedVersions {
  before: ProfileListing;
  after: ProfileListing;
  /** The later version, with what the assessment adds to it. */
  profile: ProfileFacts;
  comparison: ProfileComparison;
  /** What the authors say about each of the versions in between, oldest first. */
  summaries: readonly string[];
}

/** The checklist of an assessment under both versions. Throws a ProfileError. */
export async function compareVersions(
  assessment: Assessment,
  { before, after }: { before: ProfileListing; after: ProfileListing },
): Promise<ComparedVersions> {
  const earlier = earlierOf(after);
  const [old, next, revisions = { revisions: [] }] = await Promise.all([
    wordedProfile(before, assessment),
    wordedProfile(after, assessment),
    earlier && loadRevisions(earlier),
  ]);
  const between = revisionsBetween(revisions, before.version, after.version);
  return {
    before,
    after,
    profile: next.facts,
    comparison: compareProfiles(old, next, between),
    summaries: between.flatMap(({ summary }) => summary ?? []),
  };
}

async function wordedProfile(
  listing: ProfileListing,
  assessment: Assessment,
): Promise<WordedProfile> {
  const [shipped, texts] = await Promise.all([
    loadFacts(listing),
    loadTexts(listing, listing.language),
  ]);
  const stock = shipped.stock === undefined ? undefined : shippedProfile(shipped.stock);
  const added = stock && needsStock(shipped, assessment) ? await loadFacts(stock) : undefined;
  return {
    facts: composeProfile(shipped, added, assessment),
    texts: texts.at(-1)?.texts ?? { modules: {}, requirements: {} },
  };
}

const since = new WeakMap<AssessmentSession, Map<string, Promise<ComparedVersions>>>();

/** What changed since a version in which something was answered; undefined if that version is not shipped. */
export function comparedSince(
  session: AssessmentSession,
  version: string,
): Promise<ComparedVersions> | undefined {
  const before = earlierVersion(profileStanding(session).latest, version);
  if (before === undefined) return undefined;
  const loaded = since.get(session) ?? new Map<string, Promise<ComparedVersions>>();
  since.set(session, loaded);
  const found =
    loaded.get(version) ?? compareVersions(session.assessment, { before, after: session.listing });
  loaded.set(version, found);
  // What could not be loaded is asked for again next time.
  found.catch(() => loaded.delete(version));
  return found;
}
