/** The texts of a profile as the screens ask for them: in the wanted language if available, otherwise in its own. */
import type { ProfileListing } from '$catalog/profile-listing';
import { loadTexts, type LanguageTexts } from '$catalog/catalog';
import type { ProfileFacts, ProfileNames, RequirementTexts } from '$domain/profile/profile';
import { withNames } from '$domain/profile/profile-names';

/** A text and the language it is in; a foreign language is marked where it is shown. */
export interface Worded<T> {
  value: T;
  language: string;
}

export class ProfileTextSource {
  readonly #listing: ProfileListing;
  #languages = $state.raw<LanguageTexts[]>([]);
  /** True if the texts could not be loaded; answers can be given without them. */
  failed = $state.raw(false);
  #loading: Promise<void> = Promise.resolve();

  constructor(listing: ProfileListing) {
    this.#listing = listing;
  }

  /** Resolves when what is being loaded has arrived or failed. */
  get settled(): Promise<void> {
    return this.#loading;
  }

  load(language: string): Promise<void> {
    this.#loading = this.#load(language);
    return this.#loading;
  }

  async #load(language: string): Promise<void> {
    try {
      this.#languages = await loadTexts(this.#listing, language);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  /** One text of a requirement; undefined if there is none. */
  ofRequirement<F extends keyof RequirementTexts>(
    requirementId: string,
    field: F,
  ): Worded<NonNullable<RequirementTexts[F]>> | undefined {
    for (const { language, texts } of this.#languages) {
      const value = texts.requirements[requirementId]?.[field];
      if (value !== undefined) return { value, language };
    }
    return undefined;
  }

  /** The points of a requirement in the profile's own language, which stored ticks refer to. */
  originalPoints(requirementId: string): readonly string[] {
    const own = this.#languages.find(({ language }) => language === this.#listing.language);
    return own?.texts.requirements[requirementId]?.fulfilledWhen ?? [];
  }

  /** Names of the profile's lists in the wanted language; undefined if they are in it anyway, or not translated. */
  get #names(): ProfileNames | undefined {
    return this.#languages[0]?.texts.names;
  }

  /** This profile, or its stock, with its lists in the language of the screen. */
  named(profile: ProfileFacts): ProfileFacts {
    return withNames(profile, this.#names);
  }

  /** Language in which the lists of the profile are shown: layers, modules, roles, places, kinds. */
  get namesLanguage(): string {
    return this.#names === undefined
      ? this.#listing.language
      : (this.#languages[0]?.language ?? this.#listing.language);
  }

  introOf(moduleId: string): Worded<string> | undefined {
    for (const { language, texts } of this.#languages) {
      const value = texts.modules[moduleId]?.intro;
      if (value !== undefined) return { value, language };
    }
    return undefined;
  }
}
