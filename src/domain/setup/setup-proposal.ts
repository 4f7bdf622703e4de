/**
 * The structure that follows from the answers to the set-up. A kind of object counts as absent only when every question
 * that could propose it has been answered without it; whatever nobody has decided leaves no module out.
 */
import type { Carrier } from '../fields';
import type { ObjectKind, ProfileFacts } from '../profile';
import {
  askedQuestions,
  chosenOptions,
  passageOf,
  proposalsOf,
  type PlacedProposal,
  type Proposal,
  type Setup,
  type SetupQuestion,
} from './setup';
import type { SetupAnswer, SetupAnswers } from './setup-answers';

export interface ProposedObject {
  /** `question/option or field/kind`: the same in every run, so an object is found again. */
  origin: string;
  kind: string;
  title: string;
  count: number | null;
  operatedBy: Carrier | '';
}

export interface SetupProposal {
  objects: ProposedObject[];
  /** Names of providers, each once. */
  providers: string[];
  /** Modules that no object needs, in the profile's order. */
  leaveOut: { moduleId: string; reason: string }[];
  /** Kinds nobody has decided yet, in the profile's order; those the set-up never asks about are among them. */
  unknown: string[];
}

/** The structure that follows from the answers given so far. */
export function proposeStructure(
  setup: Setup,
  answers: SetupAnswers,
  profile: ProfileFacts,
  language: string,
): SetupProposal {
  const verdicts = setup.questions.flatMap((question) => verdictsOf(setup, answers, question));
  const kinds = new Map(profile.objectKinds?.map((kind) => [kind.id, kind]));
  const objects = verdicts
    .filter(({ state }) => state === 'present')
    .map(({ origin, proposal, count }) => ({
      origin,
      kind: proposal.kind,
      title: proposal.title
        ? (proposal.title[language] ?? proposal.title.de)
        : (kinds.get(proposal.kind)?.title ?? proposal.kind),
      count,
      operatedBy: operatorOf(setup, answers, proposal),
    }));
  const states = statesOf(profile, verdicts);
  const unknown = [...kinds.keys()].filter((kind) => states.get(kind) === 'unknown');
  return {
    objects,
    providers: providersIn(setup, answers),
    leaveOut: modulesToLeaveOut(profile, setup.absent, states),
    unknown,
  };
}

type State = 'present' | 'absent' | 'unknown';
type Verdict = PlacedProposal & { state: State; count: number | null };

/** What each proposal of a question has come to. */
function verdictsOf(setup: Setup, answers: SetupAnswers, question: SetupQuestion): Verdict[] {
  const passage = passageOf(setup, answers, question);
  return proposalsOf(question).map((placed) => {
    if (passage === 'shut') return { ...placed, state: 'absent', count: null };
    if (passage === 'undecided') return { ...placed, state: 'unknown', count: null };
    const answer = answers[question.id];
    if (question.options)
      return { ...placed, state: optionState(question, answer, placed.at), count: null };
    const count = answer?.numbers?.[placed.at] ?? null;
    if (count === null) return { ...placed, state: 'unknown', count };
    return { ...placed, state: count > 0 ? 'present' : 'absent', count };
  });
}

function optionState(question: SetupQuestion, answer: SetupAnswer | undefined, at: string): State {
  const chosen = chosenOptions(question, answer);
  if (chosen.some((option) => option.id === at)) return 'present';
  return chosen.length === 0 || chosen.some((option) => option.unknown) ? 'unknown' : 'absent';
}

/** Who operates a proposed object: what was chosen in the question it refers to, empty if that is not known. */
function operatorOf(setup: Setup, answers: SetupAnswers, { operatedFrom }: Proposal): Carrier | '' {
  const source = askedQuestions(setup, answers).find((question) => question.id === operatedFrom);
  const chosen = source === undefined ? [] : chosenOptions(source, answers[source.id]);
  const carriers = new Set(chosen.flatMap(({ carrier }) => carrier ?? []));
  return carriers.size > 1 ? 'gemeinsam' : ([...carriers][0] ?? '');
}

/** One state per kind of the profile: what is there anywhere is there; absent is only what is absent everywhere. */
function statesOf(profile: ProfileFacts, verdicts: Verdict[]): ReadonlyMap<string, State> {
  const stateOf = ({ id: kind, whole }: ObjectKind): State => {
    const states = verdicts.filter(({ proposal }) => proposal.kind === kind).map((v) => v.state);
    if (whole === true || states.includes('present')) return 'present';
    return states.length === 0 || states.includes('unknown') ? 'unknown' : 'absent';
  };
  return new Map(profile.objectKinds?.map((kind) => [kind.id, stateOf(kind)]));
}

/** Modules that belong to absent kinds only, and that no module that stays requires. */
function modulesToLeaveOut(
  profile: ProfileFacts,
  absent: Setup['absent'],
  states: ReadonlyMap<string, State>,
): SetupProposal['leaveOut'] {
  const kinds = profile.objectKinds ?? [];
  const gone = kinds.filter((kind) => states.get(kind.id) === 'absent');
  const kept = new Set(
    kinds.filter((kind) => !gone.includes(kind)).flatMap((kind) => kind.modules),
  );
  const requires = new Map(profile.modules.map((module) => [module.id, module.requires ?? []]));
  // A set grows while it is walked: what is added here is visited too.
  for (const moduleId of kept) for (const other of requires.get(moduleId) ?? []) kept.add(other);
  return profile.modules
    .filter(({ id: moduleId }) => !kept.has(moduleId))
    .flatMap(({ id: moduleId }) => {
      const reasons = gone
        .filter((kind) => kind.modules.includes(moduleId))
        .flatMap((kind) => absent[kind.id] ?? []);
      return reasons.length > 0 ? [{ moduleId, reason: [...new Set(reasons)].join(' ') }] : [];
    });
}

function providersIn(setup: Setup, answers: SetupAnswers): string[] {
  const names = askedQuestions(setup, answers)
    .flatMap((question) => (question.names ? (answers[question.id]?.names ?? []) : []))
    .map((name) => name.trim());
  return names.filter((name, i) => name !== '' && names.indexOf(name) === i);
}
