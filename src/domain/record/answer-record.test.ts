import { expect, it } from 'vitest';
import { confirmationOf, earlierConfirmation, enteredStamp, isChecked } from './answer-record';

it('an answer that was only typed is entered, not checked, even if a provider confirmed it', () => {
  const stamp = { at: '2026-11-21T08:00:00.000Z', by: 'Sabine' };
  const typed = { status: 'ja' as const, confirmedOn: '2026-11-20', changed: { status: stamp } };
  expect(isChecked(typed)).toBe(false);
  expect(enteredStamp(typed)).toEqual(stamp);
  expect(isChecked({ ...typed, checkedOn: '2026-11-21' })).toBe(true);
  expect(isChecked({ ...typed, checkedBy: 'Ada' })).toBe(true);
  expect(isChecked({ ...typed, checkedBy: '  ' })).toBe(false);
  expect(enteredStamp(undefined)).toBeUndefined();
  expect(enteredStamp({ ...typed, status: 'unbearbeitet' })).toBeUndefined();
});

const at = (time: string) => ({ at: `2026-11-${time}:00.000Z`, by: '' });

it.each<[string, Record<string, ReturnType<typeof at>>, boolean]>([
  [
    'confirmed after it was answered',
    { status: at('20T08:00'), confirmedOn: at('21T08:00') },
    true,
  ],
  ['both at once', { status: at('21T08:00'), confirmedOn: at('21T08:00') }, true],
  ['answered anew a minute later', { status: at('21T08:01'), confirmedOn: at('21T08:00') }, false],
  [
    'other words, same status',
    { confirmedOn: at('20T08:00'), implementation: at('22T08:00') },
    true,
  ],
  ['nobody knows when', {}, true],
])('a confirmation is one of the status it was given for: %s', (_, changed, holds) => {
  const answer = { status: 'ja' as const, confirmedOn: '2026-11-19', changed };
  expect(confirmationOf(answer)).toBe(holds ? '2026-11-19' : '');
  expect(earlierConfirmation(answer)).toBe(holds ? '' : '2026-11-19');
});

it('there is no confirmation if none was given', () => {
  for (const answer of [undefined, { changed: {} }, { confirmedOn: '', changed: {} }])
    expect([confirmationOf(answer), earlierConfirmation(answer)]).toEqual(['', '']);
});
