import { expect, it } from 'vitest';
import { isBackupDue, type BackupAge } from './reminder';

const NOW = Date.parse('2026-11-30T12:00:00.000Z');
const daysAgo = (days: number): string => new Date(NOW - days * 24 * 60 * 60 * 1000).toISOString();
const age = (overrides: Partial<BackupAge>): BackupAge => ({
  last: { at: daysAgo(1), logEnd: 1 },
  changes: 1,
  createdAt: daysAgo(400),
  putOffAt: undefined,
  ...overrides,
});

it.each<[string, Partial<BackupAge>, boolean]>([
  ['nothing has changed since, however long ago', { changes: 0, last: undefined }, false],
  ['a little work since yesterday', { changes: 99 }, false],
  ['much work since yesterday', { changes: 100 }, true],
  ['one change, two weeks after the last backup', { last: { at: daysAgo(14), logEnd: 1 } }, true],
  ['some work and no backup yet', { last: undefined, createdAt: daysAgo(0), changes: 30 }, true],
  ['the first steps', { last: undefined, createdAt: daysAgo(0), changes: 29 }, false],
  ['two weeks old and never backed up', { last: undefined, createdAt: daysAgo(14) }, true],
  ['put off six days ago', { changes: 500, putOffAt: daysAgo(6) }, false],
  ['put off a week ago', { changes: 500, putOffAt: daysAgo(7) }, true],
])('%s', (_, overrides, due) => {
  expect(isBackupDue(age(overrides), NOW)).toBe(due);
});
