import { expect, it } from 'vitest';
import type { Answer, Status } from '../record/assessment';
import { sumTallies } from './coverage';
import type { Module, Order } from '../profile/profile';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { firstOpenRequirement, nextOpenPair } from './next-open';

const given = (status: Status): Answer => ({ status, changed: {} });
const moduleOf = (id: string, order: Order): Module => ({
  id,
  title: id,
  layer: 'X',
  order,
  appliesTo: [WHOLE_SCOPE_ID],
  leadRole: 'IT',
  requirements: ['A2', 'A1', 'A10'].map((number) => ({
    id: `${id}.${number}`,
    title: number,
    level: 'basis',
    roles: [],
    threats: [],
  })),
});
const pairOf = (id: string, order: Order, untouched = 1) => ({
  module: moduleOf(id, order),
  object: { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
  tally: { ...sumTallies([]), applicable: 3, untouched, yes: 3 - untouched },
});

it('continues with the first open module in the recommended order, not in list order', () => {
  const done = pairOf('ISMS.1', 'R1', 0);
  const pairs = [pairOf('APP.1', 'R2'), done, pairOf('ORP.4', 'R1', 1), pairOf('SYS.1', 'R1')];
  expect(nextOpenPair(pairs)?.module.id).toBe('ORP.4');
  expect(nextOpenPair([done])).toBeUndefined();
});

it('finds the first open requirement in profile order; a missing reason counts as open', () => {
  const module = moduleOf('ORP.4', 'R1');
  const first = (answers: Record<string, Answer>): string | undefined =>
    firstOpenRequirement(module, (id) => answers[id]);
  expect(first({})).toBe('ORP.4.A2');
  expect(first({ 'ORP.4.A2': given('nein') })).toBe('ORP.4.A1');
  const without: Answer = {
    ...given('entbehrlich'),
    reasonKind: 'nicht-relevant',
    reason: ' ',
  };
  expect(first({ 'ORP.4.A2': given('ja'), 'ORP.4.A1': without })).toBe('ORP.4.A1');
  const all = given('teilweise');
  expect(first({ 'ORP.4.A2': all, 'ORP.4.A1': all, 'ORP.4.A10': all })).toBeUndefined();
});
