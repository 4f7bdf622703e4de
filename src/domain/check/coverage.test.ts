import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../record/assessment';
import {
  fulfilmentOf,
  openOf,
  progressOf,
  shareOf,
  sumTallies,
  tallyPairs,
  workStateOf,
} from './coverage';
import { anAnswer } from '../record/data.fixture';
import type { Module } from '../profile/profile';

const requirement = (duty: 'betrieb' | 'gemeinde') => ({
  id: 'OPS.1.A1',
  title: 'Probe',
  level: 'basis' as const,
  duty,
  roles: [],
  threats: [],
});
const module: Module = {
  id: 'OPS.1',
  title: 'Probe',
  layer: 'OPS',
  order: 'R1',
  appliesTo: ['informationsverbund'],
  leadRole: 'IT-Betrieb',
  requirements: [],
};
const target = { id: 'o1', operatedBy: 'dienstleister' as const, providerId: 'p1' };
const pairOf = (answer: Answer | undefined, duty: 'betrieb' | 'gemeinde' = 'betrieb') => ({
  module,
  requirement: requirement(duty),
  target,
  answer,
});
const tallyAnswers = (list: readonly (Answer | undefined)[]) =>
  tallyPairs(list.map((answer) => pairOf(answer)));
const answers = fc.array(fc.option(anAnswer, { nil: undefined }), { maxLength: 40 });
const answered = (status: Answer['status'], more: Partial<Answer> = {}): Answer => ({
  ...(status === undefined ? {} : { status }),
  changed: {},
  ...more,
});
const reasoned = answered('entbehrlich', { reasonKind: 'nicht-relevant', reason: 'kein Fax' });

describe('tally', () => {
  it('puts every pair into exactly one part', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const { applicable, unconfirmed, ...parts } = tallyAnswers(list);
        expect(applicable).toBe(list.length);
        expect(unconfirmed).toBeLessThanOrEqual(parts.yes);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(applicable);
      }),
    );
  });

  it('of parts adds up to the tally of the whole', () => {
    fc.assert(
      fc.property(answers, answers, (left, right) => {
        const sum = sumTallies([tallyAnswers(left), tallyAnswers(right)]);
        expect(sum).toEqual(tallyAnswers([...left, ...right]));
      }),
    );
  });
});

describe('unconfirmed', () => {
  it('is a "ja" that a provider carries out and has not confirmed; nothing else', () => {
    const unconfirmed = (answer: Answer | undefined, duty?: 'gemeinde') =>
      tallyPairs([pairOf(answer, duty)]).unconfirmed;
    expect(unconfirmed(answered('ja'))).toBe(1);
    expect(unconfirmed(answered('ja', { carriedOutBy: 'gemeinsam' }))).toBe(1);
    expect(unconfirmed(answered('ja', { confirmedOn: '2026-11-20' }))).toBe(0);
    expect(unconfirmed(answered('ja', { carriedOutBy: 'wir' }))).toBe(0);
    expect(unconfirmed(answered('ja'), 'gemeinde')).toBe(0);
    for (const other of [undefined, answered('unbearbeitet'), answered('teilweise')])
      expect(unconfirmed(other)).toBe(0);
    for (const other of [answered('nein'), answered('entbehrlich'), reasoned])
      expect(unconfirmed(other)).toBe(0);
  });

  it('still counts as fulfilled', () => {
    const tally = tallyAnswers([answered('ja'), answered('nein')]);
    expect(fulfilmentOf(tally)).toEqual({ part: 1, whole: 2, percent: 50 });
  });
});

describe('to be reviewed', () => {
  const asked = { review: '4.0' };
  it('is a "ja" to an earlier version of the question; it counts as "ja" and is counted by itself', () => {
    const tally = tallyAnswers([answered('ja', asked), answered('ja'), answered('nein', asked)]);
    expect(tally).toMatchObject({ yes: 2, no: 1, toReview: 1, untouched: 0 });
    expect(fulfilmentOf(tally)).toEqual({ part: 2, whole: 3, percent: 66 });
    expect(progressOf(tally)).toEqual({ part: 3, whole: 3, percent: 100 });
  });

  it('is nothing that nobody answered, and nothing that was reviewed', () => {
    expect(tallyAnswers([answered('unbearbeitet', asked)]).toReview).toBe(0);
    expect(tallyAnswers([answered('ja', { review: '' })]).toReview).toBe(0);
  });
});

describe('Bearbeitungsstand and Umsetzungsgrad', () => {
  it('follow the definitions of the product', () => {
    const tally = tallyAnswers([
      answered('ja'),
      answered('ja'),
      answered('teilweise'),
      answered('nein'),
      reasoned,
      answered('entbehrlich'),
      answered('unbearbeitet'),
      undefined,
    ]);
    expect(progressOf(tally)).toEqual({ part: 5, whole: 8, percent: 62 });
    expect(fulfilmentOf(tally)).toEqual({ part: 2, whole: 7, percent: 28 });
    expect(openOf(tally)).toBe(3);
  });

  it('are never raised by "entbehrlich" without a reason', () => {
    const unreasoned = fc
      .record({
        reasonKind: fc.constantFrom(undefined, 'nicht-relevant' as const),
        reason: fc.constantFrom('', ' ', '\n'),
      })
      .map(({ reasonKind, reason }) =>
        answered('entbehrlich', { reason, ...(reasonKind === undefined ? {} : { reasonKind }) }),
      );
    fc.assert(
      fc.property(answers, unreasoned, fc.nat(), (list, answer, seed) => {
        const at = list.length === 0 ? 0 : seed % list.length;
        const before = tallyAnswers(list.map((one, index) => (index === at ? undefined : one)));
        const after = tallyAnswers(list.map((one, index) => (index === at ? answer : one)));
        expect(progressOf(after)).toEqual(progressOf(before));
        expect(fulfilmentOf(after)).toEqual(fulfilmentOf(before));
      }),
    );
  });

  it('a reason without its kind, or a kind without a reason, does not count', () => {
    const list = [
      answered('entbehrlich', { reason: 'kein Fax' }),
      answered('entbehrlich', { reasonKind: 'nicht-relevant' }),
    ];
    expect(tallyAnswers(list)).toMatchObject({ dispensable: 0, incomplete: 2 });
  });

  it('have no percentage where everything is dispensable', () => {
    const tally = tallyAnswers([reasoned, reasoned]);
    expect(fulfilmentOf(tally)).toEqual({ part: 0, whole: 0, percent: null });
    expect(workStateOf(tally)).toBe('notApplicable');
  });

  it('are rounded down, so that 100 % means all', () => {
    expect(shareOf(199, 200).percent).toBe(99);
    expect(shareOf(200, 200).percent).toBe(100);
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
        fc.pre(part <= whole);
        expect(shareOf(part, whole).percent === 100).toBe(part === whole);
      }),
    );
  });
});

describe('workStateOf', () => {
  it('distinguishes open, started and done', () => {
    expect(workStateOf(tallyAnswers([undefined, undefined]))).toBe('open');
    expect(workStateOf(tallyAnswers([answered('nein'), undefined]))).toBe('started');
    expect(workStateOf(tallyAnswers([answered('entbehrlich'), undefined]))).toBe('started');
    expect(workStateOf(tallyAnswers([answered('nein'), reasoned]))).toBe('done');
  });
});
