import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  answerSchema,
  changeAnswer,
  hasDispensationReason,
  isIncomplete,
  statusOf,
  UNTOUCHED,
} from './assessment';
import { anAnswer, aStamp } from './probe-data';

describe('changeAnswer', () => {
  it('changes and stamps one field and nothing else', () => {
    fc.assert(
      fc.property(anAnswer, aStamp, fc.string(), (answer, stamp, value) => {
        const before = structuredClone(answer);
        const after = changeAnswer(answer, { field: 'note', value }, stamp);
        expect(after).toEqual({
          ...before,
          note: value,
          changed: { ...before.changed, note: stamp },
        });
        expect(answer).toEqual(before);
      }),
    );
  });

  it('keeps what another version has written beside', () => {
    const answer = { ...UNTOUCHED, inventedLater: 7 };
    const after = changeAnswer(
      answer,
      { field: 'status', value: 'ja' },
      { at: '2026-01-01T00:00:00Z', by: '' },
    );
    expect(z.parse(answerSchema, after)).toMatchObject({ inventedLater: 7, status: 'ja' });
  });
});

describe('entbehrlich', () => {
  it('needs the kind of the reason and the reason itself', () => {
    const entbehrlich = { status: 'entbehrlich' as const, changed: {} };
    expect(isIncomplete(entbehrlich)).toBe(true);
    expect(isIncomplete({ ...entbehrlich, reasonKind: 'nicht-relevant', reason: ' ' })).toBe(true);
    expect(isIncomplete({ ...entbehrlich, reason: 'kein Fax im Haus' })).toBe(true);
    const complete = { ...entbehrlich, reasonKind: 'nicht-relevant' as const, reason: 'kein Fax' };
    expect(hasDispensationReason(complete)).toBe(true);
    expect(isIncomplete(complete)).toBe(false);
  });

  it('an unused reason does not make another status incomplete', () => {
    expect(isIncomplete({ status: 'ja', reason: '', changed: {} })).toBe(false);
  });
});

it('what nobody has touched is unbearbeitet', () => {
  expect(statusOf(undefined)).toBe('unbearbeitet');
  expect(statusOf(UNTOUCHED)).toBe('unbearbeitet');
});
