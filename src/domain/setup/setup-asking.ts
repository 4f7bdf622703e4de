/** Which questions are asked after which answers, how far they are answered, and what is still missing. */
import { isProvided } from '../check/carrier';
import type { Carrier } from '../record/fields';
import type { Gate, OperatorRow, Setup, SetupOption, SetupQuestion } from './setup';
import type { SetupAnswer, SetupAnswers } from '../record/setup-answers';

type Passage = 'asked' | 'shut' | 'undecided';

/**
 * Questions to ask after these answers, in order; those behind a gate only once it is open. Their number is
 * never counted anywhere else; every text takes it from here.
 */
export function askedQuestions(setup: Setup, answers: SetupAnswers): SetupQuestion[] {
  return setup.questions.filter(
    (question) =>
      passageOf(setup, answers, question.when) === 'asked' &&
      (question.operators === undefined || operatorRows(setup, answers, question).length > 0),
  );
}

/** Whether a gate is open or shut; undecided if what it depends on is. */
export function passageOf(setup: Setup, answers: SetupAnswers, gate: Gate | undefined): Passage {
  const question = setup.questions.find(({ id }) => id === gate?.question);
  if (gate === undefined || question === undefined) return 'asked';
  const passage = passageOf(setup, answers, question.when);
  if (passage !== 'asked') return passage;
  const answer = answers[question.id];
  if (gate.fields) return numbersPassage(gate.fields, answer);
  const chosen = chosenOptions(question, answer);
  if (chosen.some(({ id }) => gate.options?.includes(id))) return 'asked';
  return chosen.length === 0 || chosen.some(({ unknown }) => unknown) ? 'undecided' : 'shut';
}

function numbersPassage(fields: readonly string[], answer: SetupAnswer | undefined): Passage {
  const numbers = fields.map((id) => answer?.numbers?.[id] ?? null);
  if (numbers.some((number) => (number ?? 0) > 0)) return 'asked';
  if (fields.some((id) => answer?.provided?.[id])) return 'asked';
  return numbers.includes(null) ? 'undecided' : 'shut';
}

/** Options that were chosen and still exist. */
export function chosenOptions(
  question: SetupQuestion | undefined,
  answer: SetupAnswer | undefined,
): SetupOption[] {
  return question?.options?.filter((option) => answer?.options?.includes(option.id)) ?? [];
}

/** Who was chosen in a question that is asked; empty if unknown. */
export function chosenCarrier(setup: Setup, answers: SetupAnswers, id: string): Carrier | '' {
  const question = setup.questions.find((one) => one.id === id);
  if (question === undefined || passageOf(setup, answers, question.when) !== 'asked') return '';
  const carriers = new Set(
    chosenOptions(question, answers[id]).flatMap(({ carrier }) => carrier ?? []),
  );
  return carriers.size > 1 ? 'gemeinsam' : ([...carriers][0] ?? '');
}

/** Providers that were named, each once. */
export function namedProviders(setup: Setup, answers: SetupAnswers): string[] {
  const names = setup.questions
    .filter((question) => question.names && passageOf(setup, answers, question.when) === 'asked')
    .flatMap(({ id }) => answers[id]?.names ?? [])
    .map((name) => name.trim());
  return names.filter((name, i) => name !== '' && names.indexOf(name) === i);
}

export interface AskedRow {
  row: OperatorRow;
  /** True if nothing else says who operates it. */
  asksCarrier: boolean;
  /** True if a provider is involved and there are several to choose from. */
  asksProvider: boolean;
}

/** The rows that a question about operators shows after these answers. */
export function operatorRows(
  setup: Setup,
  answers: SetupAnswers,
  { id, operators = [] }: SetupQuestion,
): AskedRow[] {
  const several = namedProviders(setup, answers).length > 1;
  return operators
    .filter(({ when }) => passageOf(setup, answers, when) === 'asked')
    .map((row) => {
      const known = row.carrier ?? (row.from && chosenCarrier(setup, answers, row.from));
      const asksCarrier = known === undefined;
      const carrier = known ?? answers[id]?.operators?.[row.id]?.carrier ?? '';
      return { row, asksCarrier, asksProvider: several && isProvided(carrier) };
    })
    .filter(({ asksCarrier, asksProvider }) => asksCarrier || asksProvider);
}

/** Ids of the empty fields and rows of a question; for questions without any, its own id while it is unanswered. */
export function missingFields(
  setup: Setup,
  answers: SetupAnswers,
  question: SetupQuestion,
): string[] {
  const answer = answers[question.id];
  if (question.numbers)
    return question.numbers
      .map(({ id }) => id)
      .filter((id) => typeof answer?.numbers?.[id] !== 'number' && !answer?.provided?.[id]);
  if (question.operators)
    return operatorRows(setup, answers, question)
      .filter(({ row, asksCarrier, asksProvider }) => {
        const given = answer?.operators?.[row.id];
        return (asksCarrier && !given?.carrier) || (asksProvider && !given?.provider);
      })
      .map(({ row }) => row.id);
  const isGiven = question.options
    ? chosenOptions(question, answer).length > 0
    : answer?.names !== undefined;
  return isGiven ? [] : [question.id];
}

/** True if no part of the question is left open. Zero is an answer, and so is an empty list of names. */
export function isAnswered(setup: Setup, answers: SetupAnswers, question: SetupQuestion): boolean {
  return missingFields(setup, answers, question).length === 0;
}

/** True if anything has been answered, even one field of many. */
export function isBegun(question: SetupQuestion, answer: SetupAnswer | undefined): boolean {
  if (question.options) return chosenOptions(question, answer).length > 0;
  if (question.names) return answer?.names !== undefined;
  return (
    Object.values(answer?.numbers ?? {}).some((number) => number !== null) ||
    Object.keys(answer?.provided ?? {}).length > 0 ||
    Object.values(answer?.operators ?? {}).some(({ carrier, provider }) => carrier ?? provider)
  );
}

/** True if the gate of a question already says that a provider runs all of it. */
export function isHeldByProvider(
  setup: Setup,
  answers: SetupAnswers,
  { when }: SetupQuestion,
): boolean {
  const gate = setup.questions.find(({ id }) => id === when?.question);
  const chosen = chosenOptions(gate, answers[gate?.id ?? '']);
  return chosen.length > 0 && chosen.every(({ place }) => place !== undefined);
}
