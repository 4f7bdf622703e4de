/** Checks the shipped questions of the guided set-up against their profile and the rules for writing them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileFileSchema } from '$domain/profile/profile';
import type { SetupOption } from '$domain/setup/setup';
import { askedQuestions } from '$domain/setup/setup-asking';
import { setupSchema } from '$domain/setup/setup-schema';
import { setupAnswersSchema } from '$domain/record/setup-answers';
import { proposeStructure } from '$domain/setup/setup-proposal';
import { profileProblems } from './profile-problems';

const FOLDER = new URL('../../profiles/basis-absicherung-kommunalverwaltung/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const profile = z.parse(profileFileSchema, read('profile.json'));
const setup = z.parse(setupSchema, read('setup.json'));
const isFaulty = (text: string): boolean =>
  /["'<>]|\.\.\.|--| {2}|^\s|\s$/.test(text) || /zertifi|testat|certif/i.test(text);

describe('the set-up of basis-absicherung-kommunalverwaltung', () => {
  const texts = setup.questions.flatMap(({ text, hint, options = [], numbers = [] }) => [
    text,
    ...(hint ? [hint] : []),
    ...options.map((option) => option.text),
    ...numbers.map(({ label }) => label),
    ...[...options, ...numbers].flatMap(({ objects = [] }) =>
      objects.flatMap((one) => one.title ?? []),
    ),
  ]);

  it('fits the format', () => {
    expect(profileProblems(setupSchema, read('setup.json'))).toBe('');
  });

  it('decides every kind of object except the scope as a whole, and says why one is absent', () => {
    const kinds = profile.objectKinds?.filter(({ whole }) => !whole).map(({ id }) => id) ?? [];
    expect(Object.keys(setup.absent).toSorted()).toEqual(kinds.toSorted());
  });

  it('asks 20 to 30 questions, in German and English, in consistent typography', () => {
    expect(setup.questions.length).toBeGreaterThanOrEqual(20);
    expect(setup.questions.length).toBeLessThanOrEqual(30);
    for (const text of texts) expect(Object.keys(text)).toEqual(['de', 'en']);
    expect(setup.questions.filter(({ text }) => !/\?$/.test(text.de))).toEqual([]);
    expect(setup.questions.filter(({ text }) => !/\?$/.test(text['en'] ?? ''))).toEqual([]);
    const written = [
      ...texts.flatMap((text) => Object.values(text)),
      ...Object.values(setup.absent),
    ];
    expect(written.filter(isFaulty)).toEqual([]);
    expect(Object.values(setup.absent).filter((reason) => !reason.endsWith('.'))).toEqual([]);
  });

  it('never says that the municipality or a provider has none of something, only that the scope has none', () => {
    const reasons = [...Object.values(setup.absent), ...Object.values(setup.absentModules ?? {})];
    const negative =
      /(Gemeinde|Dienstleister)\S* (hat|nutzt|setzt|betreibt|bietet)|\bkeine? eigenen? Server/;
    expect(reasons.filter((reason) => negative.test(reason))).toEqual([]);
  });

  it('reads answers from before fields for providers existed, with the same meaning', () => {
    const before = z.parse(setupAnswersSchema, {
      betreuung: { options: ['dienstleister'] },
      server: { options: ['im-haus'] },
      serverarten: { numbers: { windows: 2, linux: 0, virtualisierung: null } },
      computer: { numbers: { windows: 12, laptop: 3, linux: 0, mac: 0, virtuell: 4 } },
      gone: { options: ['anything'] },
    });
    const { objects, unknown } = proposeStructure(setup, before, profile, 'de');
    expect(objects.map(({ kind, count }) => [kind, count])).toEqual([
      ['verbund', null],
      ['outsourcing', null],
      ['server', 2],
      ['client', 12],

      ['laptop', 3],
      ['virtueller-client', 4],
      ['vdi-host', null],
    ]);
    expect(unknown).toContain('virtualisierung');
  });

  const saysNothing = ({ objects = [], unknown }: SetupOption): boolean =>
    objects.every(({ whole }) => whole) && unknown !== true;

  it('leaves nothing undecided, and keeps only what always exists, if a municipality has nothing at all', () => {
    const none = Object.fromEntries(
      setup.questions.map(({ id, options = [], numbers = [], names }) => [
        id,
        {
          ...(names ? { names: [] } : {}),
          options: options
            .filter(saysNothing)
            .slice(-1)
            .map((option) => option.id),
          numbers: Object.fromEntries(numbers.map((field) => [field.id, 0])),
        },
      ]),
    );
    const { objects, unknown, leaveOut } = proposeStructure(setup, none, profile, 'de');
    expect([objects.map(({ kind }) => kind), unknown]).toEqual([['verbund'], []]);
    const whole = profile.objectKinds?.find((kind) => kind.whole)?.modules ?? [];
    const left = profile.modules.map(({ id }) => id).filter((id) => !whole.includes(id));
    expect(leaveOut.map(({ moduleId }) => moduleId)).toEqual(left);
    expect(askedQuestions(setup, none).map(({ id }) => id)).not.toContain('serverarten');
  });
});
