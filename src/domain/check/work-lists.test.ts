import { expect, it } from 'vitest';
import { sampleAssessment } from '../record/data.fixture';
import type { AnsweredPair } from './answered-pairs';
import { workLists } from './work-lists';

const module = {
  id: 'M.1',
  leadRole: 'IT-Betrieb',
  requirements: [],
} as unknown as AnsweredPair['module'];
const pair = (id: string, more: object, answer?: object): AnsweredPair =>
  ({
    module,
    object: { id: 'o', title: 'Objekt' },
    target: undefined,
    requirement: { id, level: 'basis', roles: [], threats: [], ...more },
    answer: answer && { changed: {}, ...answer },
  }) as unknown as AnsweredPair;

const assessment = sampleAssessment({ providerList: [] });

it('a pair is in the list of its place, and of each of its roles', () => {
  const pairs = [
    pair('A1', { place: 'serverraum', roles: ['Haustechnik', 'IT-Betrieb'] }, { status: 'ja' }),
    pair('A2', { place: 'serverraum', roles: ['Haustechnik'] }),
    pair('A3', { roles: ['IT-Betrieb'] }),
  ];
  const counted = (by: 'place' | 'role' | 'provider') =>
    workLists(by, pairs, assessment).map(({ id, tally }) => [id, tally.applicable, tally.yes]);
  expect(counted('place')).toEqual([['serverraum', 2, 1]]);
  expect(
    new Map(counted('role').map(([id, ...numbers]) => [id, numbers])).get('Haustechnik'),
  ).toEqual([2, 1]);
  expect(counted('provider')).toEqual([]);
});

it('a pair is in the list of the provider its answer names', () => {
  const answer = { carriedOutBy: 'dienstleister', providerId: 'p' };
  const lists = workLists('provider', [pair('A1', {}, answer), pair('A2', {})], assessment);
  expect(lists.map(({ id, tally }) => [id, tally.applicable])).toEqual([['p', 1]]);
});
