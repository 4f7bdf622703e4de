/** The guided set-up: plain questions about what a municipality has, and which of them are asked after which answers. */
import * as z from 'zod/mini';
import { CARRIERS } from '../fields';
import { setupId, type SetupAnswer, type SetupAnswers } from './setup-answers';

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
export type Proposal = z.infer<typeof proposalSchema>;

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

/** Whether a question is asked, is not because its gate is shut, or cannot be told because the gate is undecided. */
export function passageOf(
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
export function chosenOptions(
  question: SetupQuestion | undefined,
  answer: SetupAnswer | undefined,
): NonNullable<SetupQuestion['options']> {
  return question?.options?.filter((option) => answer?.options?.includes(option.id)) ?? [];
}

export interface PlacedProposal {
  origin: string;
  /** Id of the option or field. */
  at: string;
  proposal: Proposal;
}

/** Everything a question could propose. */
export function proposalsOf(question: SetupQuestion): PlacedProposal[] {
  return [...(question.options ?? []), ...(question.numbers ?? [])].flatMap(
    ({ id: at, objects = [] }) =>
      objects.map((proposal) => ({
        origin: `${question.id}/${at}/${proposal.kind}`,
        at,
        proposal,
      })),
  );
}
