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
import { afterChanges } from '$domain/change/make-change';
import { asksOperator, outcomeOf, type SetupOutcome } from '$domain/setup/setup-outcome';
import { moduleById, type ProfileFacts } from '$domain/profile/profile';
import type { Assessment } from '$domain/record/assessment';
import { settleLeftOut } from '$domain/structure/left-out';
import { activeProviders, isProvided } from '$domain/check/carrier';
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
  readonly #stock: ProfileFacts | undefined;
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
  readonly #preview: StructurePlan = $derived.by(() =>
    this.#plan(true, (index) => `preview-${String(index)}`),
  );
  /** The assessment as it would be. */
  readonly #after: Assessment = $derived.by(() => {
    const { kinds, assessment } = this.#session;
    const { changes } = settleLeftOut(kinds, assessment, this.#preview.changes);
    return afterChanges(assessment, changes);
  });
  readonly outcome: SetupOutcome = $derived.by(() =>
    outcomeOf(this.#session.shippedProfile, this.#stock, this.#after),
  );
  /** How many answers given for the scope as a whole would move to new objects. */
  readonly movable: number = $derived.by(() => {
    const { answers } = this.#preview;
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

  /** `stock`: what the proposal may take modules from that are not in the profile. */
  constructor(session: AssessmentSession, setup: Setup, stock: ProfileFacts | undefined) {
    this.#session = session;
    this.#stock = stock;
    this.#setup = setup;
  }

  /** Questions for what is suggested; for what is not accepted, those its modules would bring. */
  questionsOf(suggestion: Decided<ObjectSuggestion>): number {
    const object =
      suggestion.object ??
      this.#after.targetObjects.find(({ origin }) => origin === suggestion.key);
    const known = this.outcome.ofObject.get(object?.id ?? '');
    if (known !== undefined || object !== undefined) return known ?? 0;
    return this.modulesOf(suggestion).reduce((sum, id) => sum + this.#questionsIn(id), 0);
  }

  /** Of a module from the stock, the basic ones. */
  #questionsIn(id: string): number {
    const own = moduleById(this.#session.profile, id);
    if (own !== undefined) return own.requirements.length;
    const stocked = this.#stock && moduleById(this.#stock, id);
    return stocked?.requirements.filter(({ level }) => level === 'basis').length ?? 0;
  }

  /** The modules that apply to what is suggested. */
  modulesOf({ kind, further }: ObjectSuggestion): string[] {
    const own = this.#session.kinds.find(({ id }) => id === kind)?.modules ?? [];
    return [...own, ...further.map(({ moduleId }) => moduleId)];
  }

  /** True if it is about to be there, nobody has said who operates it or which provider does, and the set-up asks. */
  lacksOperator(suggestion: Decided<ObjectSuggestion>): boolean {
    const { accepted, state, operatedBy, provider, key } = suggestion;
    if (state === 'gone' || state === 'known' || !accepted) return false;
    if (operatedBy === '') return asksOperator(this.#setup, key);
    return isProvided(operatedBy) && provider === '' && this.providerNames.length > 1;
  }

  edit(list: List, suggestion: Suggestion, edit: Edit): void {
    const key = editKey(list, suggestion);
    this.#edits = { ...this.#edits, [key]: { ...this.#edits[key], ...edit } };
  }

  /**
   * Carries out what is ticked as one change. What the person decided stays until it is on the disk. Resolves with
   * false if nothing was changed.
   */
  async apply(): Promise<boolean> {
    let [taken, offered] = [new Set<string>(), [] as string[]];
    const carriedOut = await this.#session.carryOut(() => {
      taken = new Set(keysOf(this.#accepted));
      offered = keysOf(this.#review);
      return this.#plan(this.takeOver, newId);
    }, 'setup');
    if (!carriedOut) return false;
    this.#declined = new Set(offered.filter((key) => !taken.has(key)));
    this.#edits = Object.fromEntries(
      Object.entries(this.#edits).filter(([key]) => !taken.has(key)),
    );
    return true;
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
