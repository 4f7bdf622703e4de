/** What modules and requirements of an assessment are called. */
import { loadFacts } from '$catalog/catalog';
import { earlierOf, fittingProfile } from '$catalog/profile-fit';
import type { ProfileListing } from '$catalog/profile-listing';
import { shippedProfile } from '$catalog/shipped-profiles';
import type { ProfileFacts } from '$domain/profile/profile';
import type { Assessment } from '$domain/record/assessment';

/** Titles of modules and requirements, for who reads the file without this application; undefined if they are not there. */
export async function namesFor({
  profile,
}: Assessment): Promise<Record<string, string> | undefined> {
  const latest = shippedProfile(profile.id);
  if (latest === undefined) return undefined;
  const { listing } = fittingProfile(profile, latest);
  const facts = await factsOf(listing);
  const stock = await factsOf(facts?.stock === undefined ? undefined : shippedProfile(facts.stock));
  // Answers to what has been dropped since are in the file too.
  const others = await Promise.all([latest, ...(earlierOf(latest)?.listings ?? [])].map(factsOf));
  const modules = [...others, stock, facts].flatMap((known) => known?.modules ?? []);
  if (modules.length === 0) return undefined;
  return Object.fromEntries(
    modules.flatMap(({ id, title, requirements }) => [
      [id, title],
      ...requirements.map((requirement) => [requirement.id, requirement.title]),
    ]),
  ) as Record<string, string>;
}

async function factsOf(listing: ProfileListing | undefined): Promise<ProfileFacts | undefined> {
  return listing && loadFacts(listing).catch(() => undefined);
}
