/** The pages of the set-up: questions of one topic are asked together. */
import type { SetupAnswer, SetupAnswers } from '../record/setup-answers';
import type { Setup, SetupQuestion } from './setup';
import { askedQuestions } from './setup-asking';

export interface AskedTopic {
  /** Its address; never the same as that of a question, unless it is that question alone. */
  id: string;
  title: SetupQuestion['text'];
  /** Never empty. */
  questions: SetupQuestion[];
}

/** The topics that have something to ask after these answers, in order. */
export function askedTopics(setup: Setup, answers: SetupAnswers): AskedTopic[] {
  const topics = new Map<string, AskedTopic>();
  for (const question of askedQuestions(setup, answers)) {
    const id = question.topic ?? question.id;
    const title = setup.topics?.find((topic) => topic.id === id)?.title ?? question.text;
    const topic = topics.get(id) ?? { id, title, questions: [] };
    topic.questions.push(question);
    topics.set(id, topic);
  }
  return [...topics.values()];
}

/** Where a topic, or the topic of a question, stands; -1 if it is not asked. */
export function topicIndex(topics: readonly AskedTopic[], address: string | undefined): number {
  return topics.findIndex(
    ({ id, questions }) => id === address || questions.some((question) => question.id === address),
  );
}

/** What is shown as chosen before anybody has answered; undefined if nothing is. */
function usualAnswer({ options = [] }: SetupQuestion): SetupAnswer | undefined {
  const usual = options.filter((option) => option.usual).map(({ id }) => id);
  return usual.length === 0 ? undefined : { options: usual };
}

/** The answers a person accepts by passing a page on: what was shown as chosen, where nothing is stored. */
export function acceptedBeforehand(
  { questions }: AskedTopic,
  answers: SetupAnswers,
): { questionId: string; answer: SetupAnswer }[] {
  return questions.flatMap((question) => {
    const answer = usualAnswer(question);
    // A choice that was taken back is stored as an empty one.
    if (answer === undefined || answers[question.id] !== undefined) return [];
    return [{ questionId: question.id, answer }];
  });
}

/** The answers as the page shows them: with what is chosen beforehand. */
export function shownAnswers(topic: AskedTopic, answers: SetupAnswers): SetupAnswers {
  const accepted = acceptedBeforehand(topic, answers);
  return {
    ...answers,
    ...Object.fromEntries(accepted.map(({ questionId, answer }) => [questionId, answer])),
  };
}
