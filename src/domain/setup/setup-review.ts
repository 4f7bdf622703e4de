/**
 * What the set-up proposes, compared with what the assessment already has. What a person created or decided by hand is
 * named and never changed. A suggestion is recommended only if following it overrides nobody and hides no answer.
 */
import { modelModules } from '../modelling/applicability';
import type { Assessment } from '../record/assessment';
import { sameName } from '../values/clean-text';
import {
  countAnswers,
  suggestObjects,
  type ObjectSuggestion,
  type ReviewInput,
} from './setup-objects';
import { isSetupReason } from './setup-origin';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

export interface ModuleSuggestion {
  /** Id of the module. */
  key: string;
  /** `known`: already left out. `takeBack`: left out, but according to the current answers what it is about exists. */
  state: 'new' | 'known' | 'takeBack';
  recommended: boolean;
  /** Why it is left out; a person may edit it. */
  reason: string;
  /** Objects that remain and carry the module. */
  neededBy: TargetObject[];
  /** Answers that would no longer be counted. */
  answers: number;
}

export interface ProviderSuggestion {
  /** Name of the provider. */
  key: string;
  /** `removed`: listed as one the municipality no longer works with. */
  state: 'new' | 'known' | 'removed';
  recommended: boolean;
}

export interface SetupReview {
  objects: ObjectSuggestion[];
  modules: ModuleSuggestion[];
  providers: ProviderSuggestion[];
}

/** Every proposal and its current state. */
export function reviewSetup(input: ReviewInput): SetupReview {
  const objects = suggestObjects(input);
  const leaving = objects.filter(({ state, recommended }) => state === 'gone' && recommended);
  return {
    objects,
    modules: suggestModules(
      input,
      new Set(leaving.map(({ object }) => object?.id)),
      modulesOfProposed(input, objects),
    ),
    providers: input.proposal.providers.map((name) => suggestProvider(name, input.assessment)),
  };
}

/** Modules carried by proposed objects, and whether one of these objects is new. */
function modulesOfProposed(
  { profile }: ReviewInput,
  objects: readonly ObjectSuggestion[],
): ReadonlyMap<string, boolean> {
  const carried = new Map<string, boolean>();
  for (const { state, recommended, kind, further } of objects) {
    if (state === 'gone') continue;
    const arrives = recommended && state !== 'changed';
    const own = profile.objectKinds?.find(({ id }) => id === kind)?.modules ?? [];
    for (const id of [...own, ...further.map(({ moduleId }) => moduleId)])
      carried.set(id, arrives || carried.get(id) === true);
  }
  return carried;
}

function suggestModules(
  { setup, proposal, profile, assessment, answers }: ReviewInput,
  leaving: ReadonlySet<string | undefined>,
  carried: ReadonlyMap<string, boolean>,
): ModuleSuggestion[] {
  const reasons = new Map(proposal.leaveOut.map(({ moduleId, reason }) => [moduleId, reason]));
  return modelModules(profile, assessment).flatMap((model): ModuleSuggestion[] => {
    const { id } = model.module;
    const suggestion = { key: id, neededBy: [], answers: 0, recommended: false };
    const reason = reasons.get(id);
    if (model.leftOut !== undefined) {
      const shown = { ...suggestion, reason: model.leftOut };
      if (reason !== undefined) return [{ ...shown, state: 'known' }];
      // Leaving it out would say that it does not exist, although an object shows that it does.
      if (isSetupReason(setup, profile, id, model.leftOut))
        return [{ ...shown, state: 'takeBack', recommended: true }];
      const arrives = carried.get(id);
      return arrives === undefined ? [] : [{ ...shown, state: 'takeBack', recommended: arrives }];
    }
    if (reason === undefined) return [];
    const neededBy = model.objects.filter(
      (object) => object.id !== WHOLE_SCOPE_ID && !leaving.has(object.id),
    );
    const given = model.objects.reduce((sum, o) => sum + countAnswers(answers, o.id, id), 0);
    // A kept reason: somebody once left the module out and took it up again.
    const decided = (assessment.moduleChoices?.[id]?.reason ?? '') !== '';
    const recommended = neededBy.length === 0 && given === 0 && !decided;
    return [{ key: id, state: 'new', reason, neededBy, answers: given, recommended }];
  });
}

function suggestProvider(name: string, { providerList = [] }: Assessment): ProviderSuggestion {
  const same = providerList.filter((one) => sameName(one.name, name));
  if (same.length === 0) return { key: name, state: 'new', recommended: true };
  const removed = same.every((one) => one.removed === true);
  return { key: name, state: removed ? 'removed' : 'known', recommended: false };
}
