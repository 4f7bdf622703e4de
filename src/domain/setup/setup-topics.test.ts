import { describe, expect, it } from 'vitest';
import { all, setup } from './questions.fixture';
import type { Setup } from './setup';
import { acceptedBeforehand, askedTopics, shownAnswers, topicIndex } from './setup-topics';

/** Two topics: the first three questions, then the others; the last option of „dienste“ is usual. */
function grouped(): Setup {
  const value = setup();
  value.topics = ['it', 'dinge'].map((id) => ({ id, title: { de: id } }));
  for (const [index, question] of value.questions.entries())
    question.topic = index < 3 ? 'it' : 'dinge';
  const usual = value.questions.find(({ id }) => id === 'dienste')?.options?.[0];
  if (usual) usual.usual = true;
  return value;
}

describe('the pages of the set-up', () => {
  it('hold the asked questions of a topic, in order', () => {
    const topics = askedTopics(grouped(), {});
    expect(topics.map(({ id, questions }) => [id, questions.map((one) => one.id)])).toEqual([
      ['it', ['betreuung', 'server']],
      ['dinge', ['pcs', 'namen']],
    ]);
  });

  it('are one per question without topics', () => {
    expect(askedTopics(setup(), all).map(({ id }) => id)).toEqual(Object.keys(all));
  });

  it('are found by their own address and by that of a question', () => {
    const topics = askedTopics(grouped(), all);
    expect(['dinge', 'dienste', 'server', 'nichts'].map((id) => topicIndex(topics, id))).toEqual([
      1, 1, 0, -1,
    ]);
  });

  it('show what is usual as chosen until somebody has said otherwise, and store nothing by themselves', () => {
    const haus = { server: { options: ['haus'] } };
    const dinge = askedTopics(grouped(), haus)[1] ?? expect.fail('no topic');
    expect(shownAnswers(dinge, haus)).toEqual({ ...haus, dienste: { options: ['backup'] } });
    expect(acceptedBeforehand(dinge, haus)).toEqual([
      { questionId: 'dienste', answer: { options: ['backup'] } },
    ]);
    const taken = { ...haus, dienste: { options: [] } };
    expect(shownAnswers(dinge, taken)).toEqual(taken);
    expect(acceptedBeforehand(dinge, taken)).toEqual([]);
  });

  it('keep what somebody has answered', () => {
    const dinge = askedTopics(grouped(), all)[1] ?? expect.fail('no topic');
    expect(shownAnswers(dinge, all)).toEqual(all);
    expect(acceptedBeforehand(dinge, all)).toEqual([]);
  });
});
