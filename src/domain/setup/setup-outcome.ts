/** What there would be to answer once the accepted suggestions are carried out. */
import { composeProfile } from '../modelling/compose-profile';
import { appliedModules, modelModules } from '../modelling/applicability';
import { isOut } from '../modelling/model-figures';
import type { Module, ProfileFacts } from '../profile/profile';
import type { Assessment } from '../record/assessment';
import type { Setup } from './setup';
import { proposalOf } from './setup-origin';

export interface SetupOutcome {
  /** Pairs (requirement, target object): `profile - dropped.questions + added + further`. */
  questions: number;
  /** Requirements of the checklist, each once. */
  profile: number;
  /** Modules that apply to nothing, and their requirements. */
  dropped: { modules: number; questions: number };
  /** What more there is because requirements apply to several objects. */
  added: number;
  /** What comes with modules that are not in the profile. */
  further: number;
  /** By object. */
  ofObject: ReadonlyMap<string, number>;
}

/** `profile`: as shipped. `stock`: what the proposal may take modules from. `after`: the assessment as it would be. */
export function outcomeOf(
  profile: ProfileFacts,
  stock: ProfileFacts | undefined,
  after: Assessment,
): SetupOutcome {
  const own = new Set(profile.modules.map(({ id }) => id));
  const composed = composeProfile(profile, stock, after);
  const models = modelModules(composed, after).filter(({ module }) => own.has(module.id));
  const out = models.filter(isOut);
  const ofObject = new Map<string, number>();
  let further = 0;
  for (const { module, object } of appliedModules(composed, after)) {
    ofObject.set(object.id, (ofObject.get(object.id) ?? 0) + module.requirements.length);
    if (!own.has(module.id)) further += module.requirements.length;
  }
  const questions = [...ofObject.values()].reduce((sum, count) => sum + count, 0);
  const whole = requirementsIn(models.map(({ module }) => module));
  const dropped = {
    modules: out.length,
    questions: requirementsIn(out.map(({ module }) => module)),
  };
  return {
    questions,
    profile: whole,
    dropped,
    added: questions - further - (whole - dropped.questions),
    further,
    ofObject,
  };
}

const requirementsIn = (modules: readonly Module[]): number =>
  modules.reduce((sum, { requirements }) => sum + requirements.length, 0);

/** True if the set-up has something to say on who operates what it proposes under this origin. */
export function asksOperator(setup: Setup, origin: string): boolean {
  const { by, operatedFrom, row } = proposalOf(setup, origin) ?? {};
  return by !== undefined || operatedFrom !== undefined || row !== undefined;
}
