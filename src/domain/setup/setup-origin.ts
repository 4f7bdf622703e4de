/**
 * Where something created by the set-up comes from: its question, whether that is decided, and the reasons it gives.
 */
import type { ProfileFacts } from '../profile/profile';
import { askedQuestions, isAnswered } from './setup-asking';
import { isOnce, type Setup, type SetupQuestion } from './setup';
import type { SetupProposal } from './setup-proposal';
import type { SetupAnswers } from '../record/setup-answers';

/** The question an object with this origin was created from; undefined if the question no longer exists. */
export function questionOf(setup: Setup, origin: string): SetupQuestion | undefined {
  const [questionId] = origin.split('/');
  return setup.questions.find(({ id }) => id === questionId);
}

/**
 * The thing an origin refers to. Where one of several options is chosen, options often describe two ways of having the
 * same thing (e-mail here, e-mail at a provider): with the same kind and title they mean the same object.
 */
export function thingOf(setup: Setup, origin: string): string {
  const [questionId, at, kind = '', ...further] = origin.split('/');
  const question = questionOf(setup, origin);
  const standsForAll = kind === setup.perProvider?.kind && !isProvidersOwn(question, at);
  const proposal = proposalAt(question, at, kind);
  if (standsForAll || isOnce(proposal)) return `one/${kind}`;
  if (!question?.options || question.many || proposal === undefined) return origin;
  return JSON.stringify([questionId, kind, proposal.title?.de, ...further]);
}

function proposalAt(question: SetupQuestion | undefined, at: string | undefined, kind: string) {
  return [...(question?.options ?? []), ...(question?.numbers ?? [])]
    .find(({ id }) => id === at)
    ?.objects?.find((proposal) => proposal.kind === kind);
}

/** The proposal an origin refers to; undefined if it no longer exists. */
export function proposalOf(setup: Setup, origin: string) {
  const [, at, kind = ''] = origin.split('/');
  return proposalAt(questionOf(setup, origin), at, kind);
}

/** True for an origin that names one provider, not all of them. */
function isProvidersOwn(question: SetupQuestion | undefined, at: string | undefined): boolean {
  return question?.names === true && at !== undefined && at.includes('-');
}

/** True if a question is settled by the answers, even if only because its gate has been answered and is shut. */
export function isDecided(setup: Setup, answers: SetupAnswers, question: SetupQuestion): boolean {
  if (askedQuestions(setup, answers).includes(question)) {
    const chosen = answers[question.id]?.options ?? [];
    const unsure = question.options?.some(({ id, unknown }) => unknown && chosen.includes(id));
    return isAnswered(setup, answers, question) && unsure !== true;
  }
  const gate = setup.questions.find(({ id }) => id === question.when?.question);
  return gate !== undefined && isDecided(setup, answers, gate);
}

/** True if a reason is one the set-up itself gives for leaving out a module, not one that a person wrote. */
export function isSetupReason(
  { absent, absentModules = {} }: Setup,
  { objectKinds = [] }: ProfileFacts,
  moduleId: string,
  reason: string,
): boolean {
  if (reason === absentModules[moduleId]) return true;
  const parts = objectKinds
    .filter(({ modules }) => modules.includes(moduleId))
    .flatMap(({ id }) => absent[id] ?? []);
  return isMadeOf(reason, [...new Set(parts)]);
}

/** True if a text consists of some of the parts, in order, with a space between them. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  return parts.some(
    (part, i) =>
      text === part ||
      (text.startsWith(`${part} `) && isMadeOf(text.slice(part.length + 1), parts.slice(i + 1))),
  );
}

/**
 * Kinds still undecided, each with the asked questions that would decide it; none if the set-up never asks about it.
 */
export function openKinds(
  setup: Setup,
  answers: SetupAnswers,
  { unknown }: SetupProposal,
): { kind: string; questions: SetupQuestion[] }[] {
  const asked = askedQuestions(setup, answers);
  const askedFor = (question: SetupQuestion): SetupQuestion | undefined => {
    const gate = setup.questions.find(({ id }) => id === question.when?.question);
    return asked.includes(question) || gate === undefined ? question : askedFor(gate);
  };
  return unknown.map((kind) => {
    const telling = setup.questions
      .filter((question) => proposes(question, kind) && !isDecided(setup, answers, question))
      .flatMap((question) => askedFor(question) ?? []);
    return { kind, questions: [...new Set(telling)] };
  });
}

function proposes({ options = [], numbers = [] }: SetupQuestion, kind: string): boolean {
  return [...options, ...numbers].some(({ objects = [] }) =>
    objects.some((proposal) => proposal.kind === kind),
  );
}
