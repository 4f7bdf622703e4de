/**
 * The guided set-up: plain questions about what a municipality has, and the structure that follows from the answers.
 * A kind of object counts as absent only when every question that could propose it has been answered without it;
 * whatever nobody has decided leaves no module out.
 */
import * as z from 'zod/mini';
import { CARRIERS, type Carrier } from '../fields';
import { setupId, type SetupAnswer, type SetupAnswers } from './setup-answers';
import type { ObjectKind, ProfileFacts } from '../profile';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const id = setupId;
/** A text in the languages of the interface, by their two letters; German is always there. */
const localized = (max: number) => z.catchall(z.object({ de: text(max) }), text(max));

const proposalSchema = z.strictObject({
  /** Id of an `ObjectKind` of the profile. */
  kind: id,
  /** Instead of the title of the kind. */
  title: z.optional(localized(200)),
  /** Id of the question whose chosen option tells who operates the object. */
  operatedFrom: z.optional(id),
});
const optionSchema = z.strictObject({
  id,
  text: localized(200),
  carrier: z.optional(z.enum(CARRIERS)),
  objects: z.optional(z.array(proposalSchema)),
  /** True for "I do not know yet": what the question could have proposed stays undecided. */
  unknown: z.optional(z.boolean()),
});
const numberSchema = z.strictObject({
  id,
  label: localized(200),
  objects: z.array(proposalSchema),
});
const questionSchema = z.strictObject({
  id,
  text: localized(200),
  hint: z.optional(localized(400)),
  when: z.optional(z.strictObject({ question: id, options: z.array(id).check(z.minLength(1)) })),
  /** A question has options, numbers or names: exactly one of them. */
  options: z.optional(z.array(optionSchema).check(z.minLength(2))),
  /** True if several options may be chosen. */
  many: z.optional(z.boolean()),
  numbers: z.optional(z.array(numberSchema).check(z.minLength(1), z.maxLength(5))),
  /** True for a free list of providers' names. */
  names: z.optional(z.boolean()),
});
const plainSchema = z.strictObject({
  questions: z.array(questionSchema).check(z.minLength(1)),
  /** By kind, in the profile's language: why its modules are left out when there is none. */
  absent: z.record(id, text(300)),
});
export type Setup = z.infer<typeof plainSchema>;
export type SetupQuestion = Setup['questions'][number];
type Proposal = z.infer<typeof proposalSchema>;

/** What must hold across fields; reported with its path, in German like a profile's problems. */
const consistent = z.superRefine<Setup>(({ questions, absent }, context) => {
  const report = (path: PropertyKey[], message: string): void =>
    context.addIssue({ code: 'custom', path, message, input: undefined });
  const proposed = new Set(questions.flatMap(proposalsOf).map(({ proposal }) => proposal.kind));
  for (const kind of proposed)
    if (absent[kind] === undefined) report(['absent'], `Begründung für „${kind}“ fehlt`);
  for (const kind of Object.keys(absent))
    if (!proposed.has(kind)) report(['absent', kind], `„${kind}“ wird nirgends vorgeschlagen`);
  questions.forEach((question, q) => {
    for (const [at, message] of problemsOf(question, questions, q))
      report(['questions', q, ...at], message);
  });
});
/** The shape of `profiles/<id>/setup.json`. */
export const setupSchema = plainSchema.check(consistent);

type Problem = [at: PropertyKey[], message: string];

function problemsOf(question: SetupQuestion, questions: SetupQuestion[], q: number): Problem[] {
  const problems: Problem[] = [];
  const forms = [question.options, question.numbers, question.names].filter(Boolean);
  if (forms.length !== 1) problems.push([[], 'genau eines von options, numbers und names']);
  const earlier = questions.slice(0, q);
  if (earlier.some((other) => other.id === question.id))
    problems.push([['id'], `„${question.id}“ kommt zweimal vor`]);
  const choices = [...(question.options ?? []), ...(question.numbers ?? [])].map((one) => one.id);
  for (const twice of choices.filter((choice, i) => choices.indexOf(choice) !== i))
    problems.push([[], `„${twice}“ kommt zweimal vor`]);
  // A gate stands before what it opens, so no two questions can wait for each other.
  const { question: gateId, options: wanted } = question.when ?? {};
  const gate = earlier.find((other) => other.id === gateId);
  if (gateId !== undefined && gate?.options === undefined)
    problems.push([['when', 'question'], `keine frühere Auswahlfrage „${gateId}“`]);
  for (const option of wanted ?? [])
    if (gate?.options?.some((one) => one.id === option) === false)
      problems.push([['when', 'options'], `unbekannte Antwort „${option}“`]);
  return [...problems, ...proposalProblems(question, questions)];
}

function proposalProblems(question: SetupQuestion, questions: SetupQuestion[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { origin, proposal } of proposalsOf(question)) {
    if (seen.has(origin)) problems.push([[], `„${origin}“ kommt zweimal vor`]);
    seen.add(origin);
    const source = proposal.operatedFrom;
    if (source !== undefined && !questions.some((one) => one.id === source && one.options))
      problems.push([[], `operatedFrom: keine Auswahlfrage „${source}“`]);
  }
  return problems;
}

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

/** Questions to ask after these answers, in order: those behind a gate only once it has been opened. */
export function askedQuestions(setup: Setup, answers: SetupAnswers): SetupQuestion[] {
  return setup.questions.filter((question) => passageOf(setup, answers, question) === 'asked');
}

/** True if nothing of the question is left open. Zero is an answer, and so is an empty list of names. */
export function isAnswered(question: SetupQuestion, answer: SetupAnswer | undefined): boolean {
  if (question.options) return chosenOptions(question, answer).length > 0;
  if (question.numbers)
    return question.numbers.every((field) => typeof answer?.numbers?.[field.id] === 'number');
  return answer?.names !== undefined;
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

/** Whether a question is asked, is not because its gate is shut, or cannot be told because the gate is undecided. */
function passageOf(
  setup: Setup,
  answers: SetupAnswers,
  { when }: SetupQuestion,
): 'asked' | 'shut' | 'undecided' {
  const gate = setup.questions.find((question) => question.id === when?.question);
  if (when === undefined || gate === undefined) return 'asked';
  const passage = passageOf(setup, answers, gate);
  if (passage !== 'asked') return passage;
  const chosen = chosenOptions(gate, answers[gate.id]);
  if (chosen.some((option) => when.options.includes(option.id))) return 'asked';
  return chosen.length === 0 || chosen.some((option) => option.unknown) ? 'undecided' : 'shut';
}

/** Options that were chosen and still exist. */
function chosenOptions(
  question: SetupQuestion | undefined,
  answer: SetupAnswer | undefined,
): NonNullable<SetupQuestion['options']> {
  return question?.options?.filter((option) => answer?.options?.includes(option.id)) ?? [];
}

interface PlacedProposal {
  origin: string;
  /** Id of the option or field. */
  at: string;
  proposal: Proposal;
}

function proposalsOf(question: SetupQuestion): PlacedProposal[] {
  return [...(question.options ?? []), ...(question.numbers ?? [])].flatMap(
    ({ id: at, objects = [] }) =>
      objects.map((proposal) => ({
        origin: `${question.id}/${at}/${proposal.kind}`,
        at,
        proposal,
      })),
  );
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
