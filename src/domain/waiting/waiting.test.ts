import { describe, expect, it } from 'vitest';
import { sampleAssessment } from '../record/data.fixture';
import { changedSince } from './since-visit';
import { itemsOf, pairsOf, type Said } from './waiting.fixture';
import { whatWaits } from './waiting';

const TODAY = '2026-12-01';
function waitingOf(said: readonly Said[]) {
  const pairs = pairsOf(said);
  const assessment = sampleAssessment({ providerList: [{ id: 'it', name: 'Muster-IT' }] });
  return whatWaits({ assessment, pairs, items: itemsOf(pairs, TODAY), today: TODAY });
}
const due = (dueDate: string) => ({ answer: { status: 'nein', dueDate } }) as const;

describe('what waits', () => {
  it('overdue, and due within a week, by date; an impossible day is neither', () => {
    const { overdue, soon } = waitingOf([
      { id: 'A.1.A1', ...due('2026-12-08') },
      { id: 'A.1.A2', ...due('2026-12-09') },
      { id: 'A.1.A3', ...due('2026-11-23') },
      { id: 'A.1.A4', ...due('2026-11-16') },
      { id: 'A.1.A5', ...due('0027-01-31') },
      { id: 'A.1.A6', ...due(TODAY) },
      { id: 'A.1.A7', answer: { status: 'ja', dueDate: '2026-11-01' } },
    ]);
    expect(overdue.map(({ pairs }) => pairs[0]?.requirement.id)).toEqual(['A.1.A4', 'A.1.A3']);
    expect(soon.map(({ pairs }) => pairs[0]?.requirement.id)).toEqual(['A.1.A6', 'A.1.A1']);
  });

  it('to be clarified, by role; the oldest mark is named', () => {
    const since = (at: string) => ({
      toClarify: true,
      changed: { toClarify: { at, by: '' } },
    });
    const { toClarify } = waitingOf([
      { id: 'A.1.A1', answer: since('2026-11-20T08:00:00.000Z') },
      {
        id: 'A.1.A2',
        answer: since('2026-11-03T08:00:00.000Z'),
        requirement: { roles: ['Personal', 'ISB'] },
      },
      {
        id: 'A.1.A3',
        answer: since('2026-11-09T08:00:00.000Z'),
        requirement: { roles: ['Personal'] },
      },
      { id: 'A.1.A4' },
    ]);
    expect(toClarify.map(({ role, pairs, since }) => [role, pairs.length, since])).toEqual([
      ['Personal', 2, '2026-11-03T08:00:00.000Z'],
      ['ISB', 1, '2026-11-20T08:00:00.000Z'],
    ]);
  });

  it('unconfirmed, by provider; open ones and confirmed ones are not', () => {
    const given = { carriedOutBy: 'dienstleister', status: 'ja' } as const;
    const { unconfirmed, toReview } = waitingOf([
      { id: 'A.1.A1', answer: given },
      { id: 'A.1.A2', answer: { ...given, confirmedOn: '2026-11-01' } },
      { id: 'A.1.A3', answer: { carriedOutBy: 'dienstleister' } },
      { id: 'A.1.A4', answer: { status: 'ja', review: '1.0' } },
    ]);
    expect(unconfirmed.map(({ provider, pairs }) => [provider?.name, pairs.length])).toEqual([
      ['Muster-IT', 1],
    ]);
    expect(toReview).toBe(1);
  });
});

it('changes since the last visit: things by person, however often their fields were changed', () => {
  const stamp = (by: string, device: string) => ({ at: '2026-11-20T08:00:00.000Z', by, device });
  const answer = (requirementId: string, field: 'note' | 'reason') =>
    ({ on: 'answer', objectId: 'pc', moduleId: 'A.1', requirementId, field, value: 'x' }) as const;
  const rows = changedSince(
    [
      { stamp: stamp('Bernd', 'b.1'), parts: [answer('A.1.A1', 'note')] },
      {
        stamp: stamp('Bernd', 'b.1'),
        parts: [answer('A.1.A1', 'reason'), answer('A.1.A2', 'note')],
      },
      {
        stamp: stamp('Anna', 'a.1'),
        parts: [{ on: 'object', id: 'pc', field: 'title', value: 'PC' }],
      },
      { stamp: stamp('Ich', 'c.1'), parts: [answer('A.1.A9', 'note')] },
    ],
    ({ device }) => device === 'c.1',
  );
  expect(rows.map(({ by }) => by)).toEqual(['Anna', 'Bernd']);
  expect(rows[0]?.counts).toMatchObject({ answer: 0, object: 1 });
  expect(rows[1]).toMatchObject({ counts: { answer: 2, object: 0 }, objects: ['pc'] });
});
