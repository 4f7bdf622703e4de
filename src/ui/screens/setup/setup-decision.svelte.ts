/** What a person decides about the proposal of the set-up: ticks and edits, held here until they are applied. */
import { sameName } from '$domain/values/clean-text';
import type { Setup } from '$domain/setup/setup';
import { proposeStructure, type SetupProposal } from '$domain/setup/setup-proposal';
import type { ObjectSuggestion } from '$domain/setup/setup-objects';
import { planSetup } from '$domain/setup/setup-plan';
import {
  reviewSetup,
  type ModuleSuggestion,
  type ProviderSuggestion,
  type SetupReview,
} from '$domain/setup/setup-review';
import { activeProviders } from '$domain/check/carrier';
import type { StructurePlan } from '$domain/change/structure-change';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { newId } from '$ui/new-id';

export type Decided<T> = T & { accepted: boolean };
export interface DecidedReview {
  objects: Decided<ObjectSuggestion>[];
  modules: Decided<ModuleSuggestion>[];
  providers: Decided<ProviderSuggestion>[];
}
type List = keyof SetupReview;
type Edit = Partial<
  Pick<
    Decided<ObjectSuggestion>,
    'accepted' | 'title' | 'count' | 'operatedBy' | 'provider' | 'reason'
  >
>;
type Suggestion = ObjectSuggestion | ModuleSuggestion | ProviderSuggestion;

const editKey = (list: List, { key }: Suggestion): string => `${list}/${key}`;

export class SetupDecision {
  readonly #session: AssessmentSession;
  readonly #setup: Setup;
  takeOver = $state(true);
  #edits = $state.raw<Readonly<Record<string, Edit>>>({});
  /** What was declined when the proposal was applied. */
  #declined = $state.raw<ReadonlySet<string>>(new Set());

  /** Titles become part of the municipality's documents: they are in the profile's language. */
  readonly proposal: SetupProposal = $derived.by(() =>
    proposeStructure(
      this.#setup,
      this.#session.assessment.setupAnswers ?? {},
      this.#session.shippedProfile,
      this.#session.shippedProfile.language,
    ),
  );
  readonly #review: SetupReview = $derived.by(() =>
    reviewSetup({
      setup: this.#setup,
      proposal: this.proposal,
      profile: this.#session.profile,
      assessment: this.#session.assessment,
      answers: this.#session.answers(),
      retireReason: t('setup.retireReason'),
    }),
  );
  readonly review: DecidedReview = $derived.by(() => ({
    objects: this.#decided('objects', this.#review.objects),
    modules: this.#decided('modules', this.#review.modules),
    providers: this.#decided('providers', this.#review.providers),
  }));
  readonly #accepted: SetupReview = $derived.by(() => {
    const wanted = ({ accepted, state }: Decided<Suggestion>): boolean =>
      accepted && state !== 'known';
    const { objects, modules, providers } = this.review;
    return {
      objects: objects.filter(wanted),
      modules: modules.filter(wanted),
      providers: providers.filter(wanted),
    };
  });
  /** Provider names to choose from: those in the answers, then those already listed. */
  readonly providerNames: string[] = $derived.by(() => {
    const listed = activeProviders(this.#session.assessment).map(({ name }) => name);
    const { providers } = this.proposal;
    return [
      ...providers,
      ...listed.filter((name) => !providers.some((other) => sameName(other, name))),
    ];
  });
  /** How many suggestions would be carried out. */
  readonly accepted: number = $derived.by(() => suggestionsOf(this.#accepted).length);
  /** How many answers given for the scope as a whole would move to new objects. */
  readonly movable: number = $derived.by(() => {
    const { answers } = this.#plan(true, (index) => `preview-${String(index)}`);
    return new Set(answers.map(({ moduleId, requirementId }) => `${moduleId}/${requirementId}`))
      .size;
  });
  /** True if everything recommended has been carried out or declined. */
  readonly done: boolean = $derived.by(() =>
    suggestionsOf(this.#review).every(
      ([list, suggestion]) =>
        !suggestion.recommended || this.#declined.has(editKey(list, suggestion)),
    ),
  );

  constructor(session: AssessmentSession, setup: Setup) {
    this.#session = session;
    this.#setup = setup;
  }

  edit(list: List, suggestion: Suggestion, edit: Edit): void {
    const key = editKey(list, suggestion);
    this.#edits = { ...this.#edits, [key]: { ...this.#edits[key], ...edit } };
  }

  /** Carries out what is ticked as one change. What the person decided stays until it is on the disk. */
  async apply(): Promise<void> {
    let [taken, offered] = [new Set<string>(), [] as string[]];
    const carriedOut = await this.#session.carryOut(() => {
      taken = new Set(keysOf(this.#accepted));
      offered = keysOf(this.#review);
      return this.#plan(this.takeOver, newId);
    }, 'setup');
    if (!carriedOut) return;
    this.#declined = new Set(offered.filter((key) => !taken.has(key)));
    this.#edits = Object.fromEntries(
      Object.entries(this.#edits).filter(([key]) => !taken.has(key)),
    );
  }

  #plan(takeOver: boolean, idOf: (index: number) => string): StructurePlan {
    const { profile, assessment } = this.#session;
    const answers = this.#session.answers();
    let index = 0;
    const newId = (): string => idOf((index += 1));
    return planSetup(this.#accepted, { profile, assessment, answers, takeOver, newId });
  }

  #decided<T extends Suggestion>(list: List, suggestions: T[]): Decided<T>[] {
    return suggestions.map((suggestion) => {
      const edit = this.#edits[editKey(list, suggestion)];
      return { ...suggestion, accepted: suggestion.recommended, ...edit };
    });
  }
}

const keysOf = (review: SetupReview): string[] =>
  suggestionsOf(review).map(([list, suggestion]) => editKey(list, suggestion));

function suggestionsOf({ objects, modules, providers }: SetupReview): [List, Suggestion][] {
  return [
    ...objects.map((suggestion): [List, Suggestion] => ['objects', suggestion]),
    ...modules.map((suggestion): [List, Suggestion] => ['modules', suggestion]),
    ...providers.map((suggestion): [List, Suggestion] => ['providers', suggestion]),
  ];
}
