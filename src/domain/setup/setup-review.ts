/**
 * What the set-up proposes, against what stands in the assessment already. What a person made or decided by hand is
 * named and never changed; an entry is recommended only where following it overrides nobody and hides no answer.
 */
import { modelModules } from '../modelling/applicability';
import type { Assessment } from '../assessment';
import { countAnswers, objectEntries, type ObjectEntry, type ReviewInput } from './setup-objects';
import { sameName } from '../structure/carrier';
import { isSetupReason } from './setup-origin';
import { WHOLE_SCOPE_ID, type TargetObject } from '../structure/target-object';

export interface ModuleEntry {
  /** Id of the module. */
  key: string;
  /** `known`: left out already. `takeBack`: the set-up left it out and would not do so today. */
  state: 'new' | 'known' | 'takeBack';
  recommended: boolean;
  /** Why it is left out; a person may edit it. */
  reason: string;
  /** Objects that stay and carry the module. */
  neededBy: TargetObject[];
  /** Answers that would no longer be counted. */
  answers: number;
}

export interface ProviderEntry {
  /** Name of the provider. */
  key: string;
  /** `removed`: it is listed as one the municipality no longer works with. */
  state: 'new' | 'known' | 'removed';
  recommended: boolean;
}

export interface SetupReview {
  objects: ObjectEntry[];
  modules: ModuleEntry[];
  providers: ProviderEntry[];
}

/** Every proposal with what has become of it. */
export function reviewSetup(input: ReviewInput): SetupReview {
  const objects = objectEntries(input);
  const leaving = objects.filter(({ state, recommended }) => state === 'gone' && recommended);
  return {
    objects,
    modules: moduleEntries(input, new Set(leaving.map(({ object }) => object?.id))),
    providers: input.proposal.providers.map((name) => providerEntry(name, input.assessment)),
  };
}

function moduleEntries(
  { setup, proposal, profile, assessment, answers }: ReviewInput,
  leaving: ReadonlySet<string | undefined>,
): ModuleEntry[] {
  const reasons = new Map(proposal.leaveOut.map(({ moduleId, reason }) => [moduleId, reason]));
  return modelModules(profile, assessment).flatMap((model): ModuleEntry[] => {
    const { id } = model.module;
    const entry = { key: id, neededBy: [], answers: 0, recommended: false };
    const reason = reasons.get(id);
    if (model.leftOut !== undefined) {
      const shown = { ...entry, reason: model.leftOut };
      if (reason !== undefined) return [{ ...shown, state: 'known' }];
      return isSetupReason(setup, profile, id, model.leftOut)
        ? [{ ...shown, state: 'takeBack', recommended: true }]
        : [];
    }
    if (reason === undefined) return [];
    const neededBy = model.objects.filter(
      (object) => object.id !== WHOLE_SCOPE_ID && !leaving.has(object.id),
    );
    const given = model.objects.reduce((sum, o) => sum + countAnswers(answers, o.id, id), 0);
    // A reason that was kept: somebody left the module out once and took it back.
    const decided = (assessment.moduleChoices?.[id]?.reason ?? '') !== '';
    const recommended = neededBy.length === 0 && given === 0 && !decided;
    return [{ key: id, state: 'new', reason, neededBy, answers: given, recommended }];
  });
}

function providerEntry(name: string, { providerList = [] }: Assessment): ProviderEntry {
  const same = providerList.filter((one) => sameName(one.name, name));
  if (same.length === 0) return { key: name, state: 'new', recommended: true };
  const removed = same.every((one) => one.removed === true);
  return { key: name, state: removed ? 'removed' : 'known', recommended: false };
}
