/** The structure that follows from the answers to the set-up: objects, providers, and modules that nothing needs. */
import type { Carrier } from '../record/fields';
import type { ProfileFacts } from '../profile/profile';
import type { ProposedObject } from './proposed-object';
import { isProvided } from '../check/carrier';
import { chosenCarrier, chosenOptions, namedProviders, passageOf } from './setup-asking';
import type { Proposal, Setup } from './setup';
import type { SetupAnswers } from '../record/setup-answers';
import { singly } from './setup-split';
import { withProviders } from './setup-providers';
import { standingVerdicts, statesOf, verdictsOf, type State, type Verdict } from './setup-verdicts';

export interface SetupProposal {
  objects: ProposedObject[];
  /** Names of providers, each once. */
  providers: string[];
  /** Modules that no object needs, in the profile's order. */
  leaveOut: { moduleId: string; reason: string }[];
  /** Kinds still undecided, in the profile's order, including those the set-up never asks about. */
  unknown: string[];
}

/** The structure that follows from the answers given so far. */
export function proposeStructure(
  setup: Setup,
  answers: SetupAnswers,
  profile: ProfileFacts,
  language: string,
): SetupProposal {
  const verdicts = verdictsOf(setup, answers);
  const made = standingVerdicts(verdicts).flatMap((verdict) =>
    singly(verdict, objectOf(verdict, { setup, answers, profile, language }), language),
  );
  const { objects, verdict } = withProviders(made, { setup, answers, verdicts, language, profile });
  const states = statesOf(profile, [...verdicts, ...verdict]);
  const kinds = (profile.objectKinds ?? []).map(({ id }) => id);
  return {
    objects,
    providers: namedProviders(setup, answers),
    leaveOut: modulesToLeaveOut(profile, setup, states, objects),
    unknown: kinds.filter((kind) => states.get(kind) === 'unknown'),
  };
}

interface Asked {
  setup: Setup;
  answers: SetupAnswers;
  profile: ProfileFacts;
  language: string;
}

function objectOf(verdict: Verdict, asked: Asked): ProposedObject {
  const { origin, proposal, count } = verdict;
  const { language, profile } = asked;
  const kind = profile.objectKinds?.find(({ id }) => id === proposal.kind);
  const title = proposal.title
    ? (proposal.title[language] ?? proposal.title.de)
    : (kind?.title ?? proposal.kind);
  const operation = operationOf(verdict, asked);
  // What a provider runs is listed beside what the municipality runs itself; its location tells them apart.
  const isTheirs = verdict.provider !== undefined && proposal.place === undefined;
  return {
    origin,
    kind: proposal.kind,
    count,
    nameable: false,
    title: isTheirs && operation.location !== '' ? `${title}, ${operation.location}` : title,
    ...operation,
    further: furtherOf(proposal, asked),
  };
}

/** Who operates it and where: as said for the thing itself, for its row, or in the question it refers to. */
function operationOf(
  verdict: Verdict,
  asked: Asked,
): Pick<ProposedObject, 'operatedBy' | 'provider' | 'location'> {
  const { setup, answers, language } = asked;
  const { operatedFrom, row, place } = verdict.proposal;
  const given = rowAnswer(row, asked);
  const operatedBy = carrierFor(verdict, given?.carrier, asked);
  const question = setup.questions.find(({ id }) => id === operatedFrom);
  const [chosenPlace] = chosenOptions(question, answers[operatedFrom ?? '']).flatMap(
    (option) => option.place ?? [],
  );
  const where = place ?? (verdict.provider === undefined ? chosenPlace : setup.providedPlace);
  const names = namedProviders(setup, answers);
  const provider = verdict.provider || given?.provider || '';
  return {
    operatedBy,
    provider: isProvided(operatedBy) && names.includes(provider) ? provider : '',
    location: where ? (where[language] ?? where.de) : '',
  };
}

function carrierFor(
  { proposal: { by, operatedFrom }, provider }: Verdict,
  inRow: Carrier | undefined,
  { setup, answers }: Asked,
): Carrier | '' {
  if (provider !== undefined) return 'dienstleister';
  if (by !== undefined) return by;
  return operatedFrom === undefined ? (inRow ?? '') : chosenCarrier(setup, answers, operatedFrom);
}

function rowAnswer(row: string | undefined, { setup, answers }: Asked) {
  const question = setup.questions.find(({ operators }) => operators?.some(({ id }) => id === row));
  return row === undefined ? undefined : answers[question?.id ?? '']?.operators?.[row];
}

/** Modules that the answers add to those of the kind. */
function furtherOf({ further = [] }: Proposal, { setup, answers }: Asked) {
  return further.flatMap(({ modules, when, reason }) => {
    const question = setup.questions.find(({ id }) => id === when.question);
    if (question === undefined || passageOf(setup, answers, question.when) !== 'asked') return [];
    const chosen = chosenOptions(question, answers[question.id]).map(({ id }) => id);
    const applies =
      chosen.some((id) => when.options.includes(id)) &&
      !chosen.some((id) => when.without?.includes(id));
    return applies ? modules.map((moduleId) => ({ moduleId, reason })) : [];
  });
}

/** Modules that belong only to absent kinds and are not required by any remaining module. */
function modulesToLeaveOut(
  profile: ProfileFacts,
  { absent, absentModules }: Setup,
  states: ReadonlyMap<string, State>,
  objects: readonly ProposedObject[],
): SetupProposal['leaveOut'] {
  const kinds = profile.objectKinds ?? [];
  const gone = kinds.filter((kind) => states.get(kind.id) === 'absent');
  const kept = new Set([
    ...kinds.filter((kind) => !gone.includes(kind)).flatMap((kind) => kind.modules),
    ...objects.flatMap(({ further }) => further.map(({ moduleId }) => moduleId)),
  ]);
  const requires = new Map(profile.modules.map((module) => [module.id, module.requires ?? []]));
  // A Set may grow during iteration: what is added here is visited too.
  for (const moduleId of kept) for (const other of requires.get(moduleId) ?? []) kept.add(other);
  return profile.modules
    .filter(({ id: moduleId }) => !kept.has(moduleId))
    .flatMap(({ id: moduleId }) => {
      const reasons = gone
        .filter((kind) => kind.modules.includes(moduleId))
        .flatMap((kind) => absent[kind.id] ?? []);
      if (reasons.length === 0) return [];
      return [{ moduleId, reason: absentModules?.[moduleId] ?? [...new Set(reasons)].join(' ') }];
    });
}
