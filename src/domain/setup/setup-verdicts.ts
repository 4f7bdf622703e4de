/**
 * The result of each proposal of the set-up: present, absent or undecided. A kind counts as absent only when every
 * question that could propose it has been answered without it; an undecided kind leaves no module out.
 */
import type { ObjectKind, ProfileFacts } from '../profile/profile';
import { chosenOptions, passageOf } from './setup-asking';
import { isOnce, proposalsOf, type PlacedProposal, type Setup, type SetupQuestion } from './setup';
import type { SetupAnswer, SetupAnswers } from '../record/setup-answers';

export type State = 'present' | 'absent' | 'unknown';
export type Verdict = PlacedProposal & {
  state: State;
  count: number | null;
  /** Set for what a provider runs: its name, empty if unknown. */
  provider?: string;
};

/** The verdicts on everything the set-up could propose, in its order. */
export function verdictsOf(setup: Setup, answers: SetupAnswers): Verdict[] {
  return setup.questions.flatMap((question) => {
    const passage = passageOf(setup, answers, question.when);
    const answer = answers[question.id];
    return proposalsOf(question).flatMap((placed): Verdict[] => {
      if (passage !== 'asked')
        return [{ ...placed, state: passage === 'shut' ? 'absent' : 'unknown', count: null }];
      if (question.options)
        return [{ ...placed, state: optionState(question, answer, placed.at), count: null }];
      return numberVerdicts(placed, answer);
    });
  });
}

function optionState(question: SetupQuestion, answer: SetupAnswer | undefined, at: string): State {
  const chosen = chosenOptions(question, answer);
  if (chosen.some((option) => option.id === at)) return 'present';
  return chosen.length === 0 || chosen.some((option) => option.unknown) ? 'unknown' : 'absent';
}

/** What the municipality has itself, and beside it what a provider runs for it; the latter outweighs a zero. */
function numberVerdicts(placed: PlacedProposal, answer: SetupAnswer | undefined): Verdict[] {
  const { at, origin, proposal } = placed;
  const count = answer?.numbers?.[at] ?? null;
  const provided = answer?.provided?.[at];
  const state = stateOfCount(count);
  const there = provided && {
    ...placed,
    origin: `${origin}/${PROVIDED}`,
    state: 'present' as const,
    count: provided.count || null,
    provider: provided.provider?.trim() ?? '',
  };
  if (proposal.onlyProvided || proposal.once) {
    if (there) return [{ ...there, origin, count: null }];
    const isOwnOnly = proposal.onlyProvided && state === 'present';
    return [{ ...placed, state: isOwnOnly ? 'absent' : state, count: null }];
  }
  return [{ ...placed, state, count }, ...(there ? [there] : [])];
}

function stateOfCount(count: number | null): State {
  if (count === null) return 'unknown';
  return count > 0 ? 'present' : 'absent';
}

/** Last part of the origin of what a provider runs. */
const PROVIDED = 'dienstleister';

/** One state per kind of the profile: present if present anywhere, absent only if absent everywhere. */
export function statesOf(
  profile: ProfileFacts,
  verdicts: readonly Pick<Verdict, 'proposal' | 'state'>[],
): ReadonlyMap<string, State> {
  const stateOf = ({ id: kind, whole }: ObjectKind): State => {
    const states = verdicts.filter(({ proposal }) => proposal.kind === kind).map((v) => v.state);
    if (whole === true || states.includes('present')) return 'present';
    return states.length === 0 || states.includes('unknown') ? 'unknown' : 'absent';
  };
  return new Map(profile.objectKinds?.map((kind) => [kind.id, stateOf(kind)]));
}

/** Verdicts that become objects, each thing once; stand-ins only while what they stand in for is missing. */
export function standingVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  const present = verdicts.filter(({ state }) => state === 'present');
  const kinds = new Set(
    present.filter(({ proposal }) => !proposal.unlessKinds).map(({ proposal }) => proposal.kind),
  );
  const seen = new Set<string>();
  return present.filter(({ proposal }) => {
    const { kind, unlessKinds } = proposal;
    if (unlessKinds?.some((other) => kinds.has(other))) return false;
    if (!isOnce(proposal)) return true;
    const isNew = !seen.has(kind);
    seen.add(kind);
    return isNew;
  });
}
