/** One open assessment as the screens see it: what applies in it, what is answered, and how much of it. */
import type { ProfileListing } from '$catalog/profile-listing';
import { applyToAssessment, touched, type ReadableRecord } from '$domain/change/apply';
import { isAnswerPart, type Change } from '$domain/change/change';
import { sumTallies, type Tally } from '$domain/check/coverage';
import { appliedModules } from '$domain/modelling/applicability';
import { composeProfile, needsStock, objectKindsOf } from '$domain/modelling/compose-profile';
import { moduleWithin } from '$domain/modelling/within-handout';
import type { Module, ProfileFacts } from '$domain/profile/profile';
import type { Handout } from '$domain/record/handout';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import type { Answer, Assessment } from '$domain/record/assessment';
import { AnswerSheets } from './answer-sheets.svelte';
import { ProfileTextSource } from './profile-texts.svelte';
import type { SessionOptions } from './session-options';
import { coverageOf } from './tally/coverage-of';

export class AssessmentView {
  readonly listing: ProfileListing;
  readonly texts: ProfileTextSource;
  /** The profile as shipped, without what this assessment has added. */
  readonly shippedProfile: ProfileFacts;
  /** The version of the profile it was opened under. */
  readonly #openedUnder: string;
  readonly #readStock: SessionOptions['loadStock'];
  /** Of a part that was handed out; that a record is one never changes. */
  readonly #handout: Handout | undefined;
  #assessment = $state.raw() as Assessment;
  #stock = $state.raw<ProfileFacts | undefined>();

  /** The checklist: the shipped profile and what was added to it. */
  readonly profile: ProfileFacts = $derived.by(() =>
    this.texts.named(composeProfile(this.shippedProfile, this.#stock, this.#assessment)),
  );
  readonly #modules = $derived(new Map(this.profile.modules.map((module) => [module.id, module])));
  readonly #sheets = new AnswerSheets(
    (moduleId, objectId) => this.#moduleFor(moduleId, objectId),
    (objectId) => this.#assessment.targetObjects.find(({ id }) => id === objectId),
  );
  /** The (module, target object) pairs that apply today. */
  readonly applied = $derived.by(() => appliedModules(this.profile, this.#assessment));
  readonly coverage = $derived.by(() =>
    coverageOf(this.profile, this.applied, (objectId, moduleId) => this.tally(objectId, moduleId)),
  );
  /** Kinds of target objects in the profile, in its order. */
  readonly kinds = $derived.by(() => objectKindsOf(this.texts.named(this.shippedProfile)));
  /** True if several objects are checked, so that lists must say which one they mean. */
  readonly severalObjects = $derived(new Set(this.applied.map(({ object }) => object.id)).size > 1);

  constructor(options: SessionOptions) {
    this.listing = options.listing;
    this.#openedUnder = options.assessment.profile.version;
    this.shippedProfile = options.profile;
    this.texts = new ProfileTextSource(options.listing);
    this.#readStock = options.loadStock;
    this.#handout = options.assessment.handout;
    this.#stock = options.stock;
    this.#show(options.assessment);
    this.#sheets.show(options.sheets);
  }

  /** The module as it is asked of this object. */
  #moduleFor(moduleId: string, objectId: string): Module | undefined {
    const module = this.#modules.get(moduleId);
    return module && this.#handout ? moduleWithin(module, objectId, this.#handout) : module;
  }

  get id(): string {
    return this.#assessment.id;
  }

  get assessment(): Assessment {
    return this.#assessment;
  }

  /** True if another version of the profile was taken over since it was opened: the screens still show the former one. */
  get moved(): boolean {
    return this.#assessment.profile.version !== this.#openedUnder;
  }

  answer(objectId: string, moduleId: string, requirementId: string): Answer | undefined {
    return this.#sheets.sheet(objectId, moduleId)?.answers[requirementId];
  }

  tally(objectId: string, moduleId: string): Tally {
    return this.#sheets.sheet(objectId, moduleId)?.tally ?? sumTallies([]);
  }

  /** All current answers, including pending ones and those of pairs that no longer apply. */
  answers(): AnswersBySheet {
    return this.#sheets.all();
  }

  /** The profile from which modules and requirements can be added; undefined if there is none. */
  async loadStock(): Promise<ProfileFacts | undefined> {
    if (this.#stock === undefined) {
      this.#stock = await this.#readStock();
      this.#show(this.#assessment);
    }
    return this.#stock;
  }

  /** Loads the stock if something in the assessment comes from it. */
  protected async loadNeededStock(): Promise<void> {
    if (this.#stock !== undefined) return;
    if (needsStock(this.shippedProfile, this.#assessment)) await this.loadStock();
  }

  /** The current state; nothing is copied for it, so a keystroke costs the same however many sheets there are. */
  protected get record(): ReadableRecord {
    return { assessment: this.#assessment, answers: this.#sheets };
  }

  protected apply({ stamp, parts }: Change): void {
    let assessment = this.#assessment;
    for (const part of parts)
      if (isAnswerPart(part)) this.#sheets.apply(part, stamp);
      else assessment = applyToAssessment(assessment, part, stamp);
    // An answer does not change the assessment itself, so nothing derived from it need be recomputed.
    if (assessment !== this.#assessment) this.#show(touched(assessment, stamp));
  }

  /** Shows an assessment and creates the sheets for everything that applies in it. */
  #show(assessment: Assessment): void {
    this.#assessment = assessment;
    this.#sheets.ensure(this.applied);
  }
}
