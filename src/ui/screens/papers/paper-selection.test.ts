import { describe, expect, it } from 'vitest';
import type { PaperChoices } from '$exports/report/papers/paper-choices';
import { isWhole, paperOf, PAPERS, waysOf } from './paper-selection';

const choice = (id: string) => ({ id, title: id, count: 1 });
const none: PaperChoices = {
  checklist: { module: [], role: [], place: [] },
  openPoints: { role: [], person: [], provider: [] },
  interview: [],
};
const bysOf = (choices: PaperChoices, paper: (typeof PAPERS)[number]) =>
  waysOf(choices, paper).map(({ by }) => by);

describe('what can be chosen', () => {
  it('is nothing if the paper would be empty', () => {
    for (const paper of PAPERS) expect(bysOf(none, paper)).toEqual([]);
  });

  it('is every grouping with a choice; places only if one is named, people even if nobody is', () => {
    const checklist = { module: [choice('ORP.1')], role: [], place: [choice('')] };
    const openPoints = { role: [], person: [choice('')], provider: [choice('p1')] };
    const some = { checklist, openPoints, interview: [choice('IT-Betrieb')] };
    expect(bysOf(some, 'checklist')).toEqual(['module']);
    expect(bysOf(some, 'openPoints')).toEqual(['person']);
    expect(bysOf(some, 'letters')).toEqual(['provider']);
    expect(bysOf(some, 'interview')).toEqual(['role']);
    const place = [choice('serverraum'), choice('')];
    expect(bysOf({ ...some, checklist: { ...checklist, place } }, 'checklist')).toEqual([
      'module',
      'place',
    ]);
  });
});

it('each selection gives its paper, for the chosen one', () => {
  const selection = { by: 'person' as const, one: '', filled: true, replyBy: '2026-12-31' };
  expect(PAPERS.map((paper) => paperOf(paper, selection))).toEqual([
    { kind: 'mayor' },
    { kind: 'council' },
    { kind: 'openPoints', by: 'person', one: '' },
    { kind: 'openPoints', by: 'provider', one: '', replyBy: '2026-12-31' },
    { kind: 'checklist', by: 'module', one: '', filled: true },
    { kind: 'interview', one: '' },
  ]);
  expect(paperOf('checklist', { ...selection, by: 'place' })).toMatchObject({ by: 'place' });
  expect(paperOf('openPoints', { ...selection, by: 'module' })).toMatchObject({ by: 'role' });
  expect(PAPERS.filter(isWhole)).toEqual(['mayor', 'council']);
});
