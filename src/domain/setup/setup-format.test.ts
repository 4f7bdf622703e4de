import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileProblems } from '$catalog/profile-problems';
import { all, named, offer, setup } from './questions.fixture';
import type { Setup } from './setup';
import { setupSchema } from './setup-schema';
import { setupAnswersSchema } from '../record/setup-answers';

describe('the format of a set-up', () => {
  const problems = (change: (value: Setup) => void): string => {
    const value = setup();
    change(value);
    return profileProblems(setupSchema, value);
  };
  const question = (value: Setup, index: number) =>
    value.questions[index] ?? expect.fail('no question');

  it('accepts a valid one', () => {
    expect(problems(() => undefined)).toBe('');
  });

  it.each<[string, RegExp, (value: Setup) => void]>([
    [
      'a question that asks nothing',
      /questions\.5: genau eines/,
      (value) => delete question(value, 5).names,
    ],
    ['one that asks two ways', /genau eines/, (value) => (question(value, 4).names = true)],
    [
      'a question twice',
      /questions\.1\.id: „betreuung“ kommt zweimal vor/,
      (value) => (question(value, 1).id = 'betreuung'),
    ],
    [
      'a topic that does not exist',
      /questions\.1\.topic: kein Thema „dinge“/,
      (value) => {
        value.topics = [{ id: 'it', title: { de: 'IT' } }];
        for (const one of value.questions) one.topic = 'it';
        question(value, 1).topic = 'dinge';
      },
    ],
    [
      'a topic away from its questions',
      /topics: Thema „it“ steht nicht bei seinen Fragen/,
      (value) => {
        value.topics = ['dinge', 'it'].map((id) => ({ id, title: { de: id } }));
        for (const one of value.questions) one.topic = 'it';
        question(value, 5).topic = 'dinge';
      },
    ],
    [
      'an option twice',
      /questions\.0: „firma“ kommt zweimal/,
      (value) => question(value, 0).options?.push(named('firma')),
    ],
    [
      'a gate that stands behind',
      /questions\.2\.when\.question: keine frühere Auswahlfrage „dienste“/,
      (value) => (question(value, 2).when = { question: 'dienste', options: ['backup'] }),
    ],
    [
      'a gate without options',
      /keine frühere Auswahlfrage „arten“/,
      (value) => (question(value, 3).when = { question: 'arten', options: ['windows'] }),
    ],
    [
      'an unknown option of a gate',
      /questions\.2\.when\.options: unbekannte Antwort „nirgends“/,
      (value) => (question(value, 2).when = { question: 'server', options: ['nirgends'] }),
    ],
    [
      'the carrier of a question without options',
      /operatedFrom: keine Auswahlfrage „namen“/,
      (value) => {
        const [field] = question(value, 4).numbers ?? [];
        if (field) field.objects = [{ kind: 'client', operatedFrom: 'namen' }];
      },
    ],
    [
      'a kind twice in one place',
      /„pcs\/pcs\/client“ kommt zweimal/,
      (value) => question(value, 4).numbers?.[0]?.objects.push(offer('client')),
    ],
    [
      'a kind without a reason',
      /absent: Begründung für „nas“ fehlt/,
      (value) => delete value.absent['nas'],
    ],
    [
      'a reason for what is never proposed',
      /absent\.fax: „fax“ wird nirgends vorgeschlagen/,
      (value) => (value.absent['fax'] = 'Kein Fax.'),
    ],
    [
      'a text without German',
      /questions\.0\.text\.de/,
      (value) => Object.assign(question(value, 0), { text: { en: 'Who?' } }),
    ],
  ])('reports %s', (_what, message, change) => {
    expect(problems(change)).toMatch(message);
  });

  it('reads answers back from storage, even with fields of a newer version, and refuses nonsense', () => {
    expect(z.parse(setupAnswersSchema, { ...all, neu: { later: 1 } })).toEqual({
      ...all,
      neu: { later: 1 },
    });
    for (const numbers of [{ pcs: -1 }, { pcs: 1.5 }, { pcs: 100_000 }])
      expect(z.safeParse(setupAnswersSchema, { pcs: { numbers } }).success).toBe(false);
    const names = Array<string>(51).fill('Firma');
    expect(z.safeParse(setupAnswersSchema, { namen: { names } }).success).toBe(false);
    expect(z.safeParse(setupAnswersSchema, { namen: { names: names.slice(1) } }).success).toBe(
      true,
    );
  });
});
