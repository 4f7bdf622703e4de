/** The format of a set-up and the rules across its fields; problems are reported in German, like those of a profile. */
import * as z from 'zod/mini';
import { plainSetupSchema, proposalsOf, type Gate, type Setup, type SetupQuestion } from './setup';

/** The shape of `profiles/<id>/setup.json`. */
export const setupSchema = plainSetupSchema.check(
  z.superRefine<Setup>((setup, context) => {
    for (const [path, message] of setupProblems(setup))
      context.addIssue({ code: 'custom', path, message, input: undefined });
  }),
);

type SetupProblem = [path: PropertyKey[], message: string];

function setupProblems(setup: Setup): SetupProblem[] {
  const { questions, absent, perProvider } = setup;
  const placed = questions.flatMap(proposalsOf).filter(({ proposal }) => !proposal.whole);
  const proposed = new Set(placed.map(({ proposal }) => proposal.kind));
  if (perProvider) proposed.add(perProvider.kind);
  return [
    ...[...proposed]
      .filter((kind) => absent[kind] === undefined)
      .map((kind): SetupProblem => [['absent'], `Begründung für „${kind}“ fehlt`]),
    ...Object.keys(absent)
      .filter((kind) => !proposed.has(kind))
      .map((kind): SetupProblem => [['absent', kind], `„${kind}“ wird nirgends vorgeschlagen`]),
    ...topicProblems(setup),
    ...questions.flatMap((question, q) =>
      problemsOf(question, questions, q).map(([at, message]): SetupProblem => [
        ['questions', q, ...at],
        message,
      ]),
    ),
  ];
}

function problemsOf(question: SetupQuestion, questions: SetupQuestion[], q: number) {
  const problems: SetupProblem[] = [];
  const { options = [], numbers = [], operators = [] } = question;
  const forms = [question.options, question.numbers, question.names, question.operators];
  if (forms.filter(Boolean).length !== 1)
    problems.push([[], 'genau eines von options, numbers, names und operators']);
  const earlier = questions.slice(0, q);
  if (earlier.some((other) => other.id === question.id))
    problems.push([['id'], `„${question.id}“ kommt zweimal vor`]);
  const choices = [...options, ...numbers, ...operators].map((one) => one.id);
  for (const twice of choices.filter((choice, i) => choices.indexOf(choice) !== i))
    problems.push([[], `„${twice}“ kommt zweimal vor`]);
  // A gate comes before what it opens, so no two questions can wait for each other.
  problems.push(...gateProblems(question.when, earlier));
  for (const { from, when } of operators) {
    problems.push(...gateProblems(when, earlier));
    if (from !== undefined && !earlier.some((one) => one.id === from && one.options))
      problems.push([[], `from: keine frühere Auswahlfrage „${from}“`]);
  }
  return [...problems, ...proposalProblems(question, questions)];
}

/** A topic is one page: it has questions, they are adjacent, and its address is not that of a question of another. */
function topicProblems({ questions, topics = [] }: Setup): SetupProblem[] {
  const ids = topics.map(({ id }) => id);
  const used = questions.map(({ topic }) => topic);
  const inOrder = used.filter((topic, q) => topic !== undefined && topic !== used[q - 1]);
  return [
    ...used.flatMap((topic, q): SetupProblem[] =>
      (topic === undefined && ids.length > 0) || (topic !== undefined && !ids.includes(topic))
        ? [[['questions', q, 'topic'], `kein Thema „${topic ?? ''}“`]]
        : [],
    ),
    ...ids
      .filter((id, i) => inOrder[i] !== id || questions.some((one) => one.id === id))
      .map((id): SetupProblem => [['topics'], `Thema „${id}“ steht nicht bei seinen Fragen`]),
  ];
}

function gateProblems(gate: Gate | undefined, earlier: SetupQuestion[]): SetupProblem[] {
  if (gate === undefined) return [];
  const { question, options, fields } = gate;
  const before = earlier.find((other) => other.id === question);
  const choices = options ? before?.options : before?.numbers;
  if (choices === undefined) {
    const form = options ? 'Auswahlfrage' : 'Zahlenfrage';
    return [[['when', 'question'], `keine frühere ${form} „${question}“`]];
  }
  return [...(options ?? []), ...(fields ?? [])]
    .filter((wanted) => !choices.some((one) => one.id === wanted))
    .map((wanted): SetupProblem => [['when', 'options'], `unbekannte Antwort „${wanted}“`]);
}

function proposalProblems(question: SetupQuestion, questions: SetupQuestion[]): SetupProblem[] {
  const problems: SetupProblem[] = [];
  const seen = new Set<string>();
  const rows = new Set(questions.flatMap(({ operators = [] }) => operators.map((row) => row.id)));
  const isChoice = (wanted: string): boolean =>
    questions.some((one) => one.id === wanted && one.options);
  for (const { origin, proposal } of proposalsOf(question)) {
    if (seen.has(origin)) problems.push([[], `„${origin}“ kommt zweimal vor`]);
    seen.add(origin);
    const { operatedFrom, row, further = [] } = proposal;
    if (operatedFrom !== undefined && !isChoice(operatedFrom))
      problems.push([[], `operatedFrom: keine Auswahlfrage „${operatedFrom}“`]);
    if (row !== undefined && !rows.has(row)) problems.push([[], `row: keine Zeile „${row}“`]);
    for (const { when } of further)
      if (!isChoice(when.question))
        problems.push([[], `further: keine Auswahlfrage „${when.question}“`]);
  }
  return problems;
}
