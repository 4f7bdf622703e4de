import { expect, it } from 'vitest';
import { enteredStamp, isChecked } from './answer-record';

it('an answer that was only typed is entered and not checked, also where a provider confirmed it', () => {
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
