/**
 * Loads the shipped profiles. A profile is checked each time it is loaded, because what arrives may be an incomplete
 * file, or one from another version of this application.
 */
import * as z from 'zod/mini';
import {
  profileFactsSchema,
  profileTextsSchema,
  type ProfileFacts,
  type ProfileTexts,
} from '$domain/profile/profile';
import {
  documentCollectionsSchema,
  type DocumentCollections,
} from '$domain/document/document-collections';
import type { Setup } from '$domain/setup/setup';
import { setupSchema } from '$domain/setup/setup-schema';
import { revisionsSchema, type Revisions } from '$domain/profile-change/revisions';
import { ProfileError } from './profile-error';
import type { EarlierVersions, ProfileListing } from './profile-listing';

/** Loads and checks the facts of a profile. Throws a ProfileError with path and reason. */
export function loadFacts(listing: ProfileListing): Promise<ProfileFacts> {
  return load(listing.facts, profileFactsSchema);
}

/** Loads and checks the questions of the guided set-up; undefined if the profile has none. */
export async function loadSetup(listing: ProfileListing): Promise<Setup | undefined> {
  return listing.setup === undefined ? undefined : load(listing.setup, setupSchema);
}

/** Loads and checks which requirements the document gathers; undefined if the profile does not say. */
export async function loadCollections(
  listing: ProfileListing,
): Promise<DocumentCollections | undefined> {
  return listing.collections === undefined
    ? undefined
    : load(listing.collections, documentCollectionsSchema);
}

/** Loads and checks what became of the requirements from version to version. */
export function loadRevisions({ revisions }: EarlierVersions): Promise<Revisions> {
  return load(revisions, revisionsSchema);
}

export interface LanguageTexts {
  /** Language of these texts; differs from the wanted one if no translation is shipped. */
  language: string;
  texts: ProfileTexts;
}

/**
 * Loads the texts of a profile: first those in the wanted language, if shipped, then the complete ones in the
 * profile's own language. A text is shown from the first that has it, and marked if it is in another language.
 */
export async function loadTexts(
  listing: ProfileListing,
  language: string,
): Promise<LanguageTexts[]> {
  const languages = [...new Set([language, listing.language])].filter(
    (candidate) => listing.texts[candidate] !== undefined,
  );
  return Promise.all(
    languages.map(async (candidate) => ({
      language: candidate,
      texts: await load(listing.texts[candidate] ?? '', profileTextsSchema),
    })),
  );
}

async function load<T extends z.ZodMiniType>(file: string, schema: T): Promise<z.infer<T>> {
  let value: unknown;
  try {
    const response = await fetch(file);
    if (!response.ok) throw new ProfileError(file, `HTTP ${String(response.status)}`);
    value = await response.json();
  } catch (error) {
    if (error instanceof ProfileError) throw error;
    throw new ProfileError(file, error instanceof Error ? error.message : String(error), error);
  }
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const { profileProblems } = await import('./profile-problems');
  throw new ProfileError(file, profileProblems(schema, value), result.error);
}
