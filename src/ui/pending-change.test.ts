import { describe, expect, it } from 'vitest';
import type { AnswerChange } from '../domain/assessment';
import type { StructureChange } from '../domain/structure/structure';
import { inBatches, pendingAnswers, pendingKey, type PendingChange } from './pending-change';

const answer = (requirementId: string, value = 'x'): AnswerChange => ({
  ...{ objectId: 'o1', moduleId: 'ORP.1', requirementId },
  ...{ field: 'note', value },
});
const answered = (id: string): PendingChange => ({ kind: 'answer', change: answer(id) });
const planned = (id: string): PendingChange => ({
  kind: 'structure',
  plan: { changes: [], answers: [answer(id)] },
});
const titled: PendingChange = { kind: 'detail', change: { field: 'title', value: 'neu' } };

it('writes in the order in which things were done, neighbours of one kind together', () => {
  const batches = inBatches([
    ...[answered('A1'), answered('A2'), planned('A3'), answered('A4'), titled, titled],
    ...[planned('A5'), planned('A6')],
  ]);
  expect(
    batches.map((batch) =>
      batch.kind === 'structure' ? 'plan' : `${batch.kind} ${String(batch.changes.length)}`,
    ),
  ).toEqual(['answer 2', 'plan', 'answer 1', 'detail 2', 'plan', 'plan']);
});

it('an answer inside a plan waits like any other', () => {
  expect(pendingAnswers([answered('A1'), titled, planned('A3')])).toEqual(
    new Set(['o1/ORP.1/A1/note', 'o1/ORP.1/A3/note']),
  );
});

describe('pendingKey', () => {
  const keyOf = (change: StructureChange, answers: AnswerChange[] = []): string =>
    pendingKey({ changes: [change], answers });
  const title = (value: string): StructureChange => ({
    ...{ kind: 'object', objectId: 'o1' },
    ...{ field: 'title', value },
  });

  it('typing in one field replaces what waits for it', () => {
    expect(keyOf(title('P'))).toBe(keyOf(title('PC')));
    const reason = (text: string): StructureChange => ({
      ...{ kind: 'module', moduleId: 'NET.4.3' },
      choice: { reason: text },
    });
    expect(keyOf(reason('k'))).toBe(keyOf(reason('kein')));
  });

  it('nothing else is ever replaced', () => {
    const provider = (fields: object): StructureChange => ({
      ...{ kind: 'provider', provider: { id: 'p1', ...fields } },
    });
    const keys = [
      keyOf(title('P')),
      keyOf({ kind: 'object', objectId: 'o1', field: 'location', value: '' }),
      keyOf({ kind: 'object', objectId: 'o2', field: 'title', value: '' }),
      keyOf(title('P'), [answer('A1')]),
      keyOf({ kind: 'move', objectId: 'o1', to: 'o2' }),
      keyOf({ kind: 'move', objectId: 'o1', to: 'o2' }),
      keyOf({ kind: 'retire', objectId: 'o1', reason: '' }),
      keyOf({ kind: 'revive', objectId: 'o1' }),
      keyOf(provider({ name: 'Zweckverband' })),
      keyOf(provider({ service: 'Server' })),
      keyOf({ kind: 'choose', objectId: 'o1', moduleId: 'SYS.1.1', choice: undefined }),
      keyOf({ kind: 'module', moduleId: 'SYS.1.1', choice: { added: true } }),
      keyOf({ kind: 'module', moduleId: 'SYS.1.1', choice: { leftOut: true, reason: '' } }),
      keyOf({ kind: 'setup', questionId: 'server', answer: undefined }),
      pendingKey({ changes: [title('P'), title('PC')], answers: [] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
