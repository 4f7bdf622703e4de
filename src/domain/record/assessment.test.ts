import { describe, expect, it } from 'vitest';
import { hasDispensationReason, isIncomplete, statusOf, UNTOUCHED } from './assessment';

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
