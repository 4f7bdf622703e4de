import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerChange } from './assessment';
import { recordEdit, type HistoryEntry } from './history';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();
const note = (value: string): AnswerChange => ({
  objectId: 'o',
  moduleId: 'ORP.1',
  requirementId: 'ORP.1.A1',
  field: 'note',
  value,
});

/** Goes through changes as the repository does. */
function historyOf(steps: readonly { change: AnswerChange; minute: number; by: string }[]) {
  const entries: HistoryEntry[] = [];
  let current: HistoryEntry['to'];
  for (const { change, minute, by } of steps) {
    const edit = recordEdit('a', change, {
      before: current,
      last: entries.at(-1),
      stamp: { at: at(minute), by },
    });
    if (edit.kind === 'continued') entries.pop();
    if (edit.kind !== 'none') entries.push(edit.entry);
    current = change.value;
  }
  return entries;
}

describe('recordEdit', () => {
  it('makes one edit of one stretch of writing', () => {
    const entries = historyOf(
      ['a', 'ab', 'abc'].map((text, minute) => ({ change: note(text), minute, by: '' })),
    );
    expect(entries).toMatchObject([{ to: 'abc', at: at(2) }]);
    expect(entries[0]).not.toHaveProperty('from');
  });

  it('begins a new edit after a pause, and for another person', () => {
    const entries = historyOf([
      { change: note('a'), minute: 0, by: '' },
      { change: note('b'), minute: 15, by: '' },
      { change: note('c'), minute: 16, by: 'Sabine' },
    ]);
    expect(entries).toMatchObject([
      { to: 'a' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', by: 'Sabine' },
    ]);
  });

  it('keeps every choice of a status', () => {
    const status = (value: 'ja' | 'nein'): AnswerChange => ({
      ...note(''),
      field: 'status',
      value,
    });
    const entries = historyOf([
      { change: status('ja'), minute: 0, by: '' },
      { change: status('nein'), minute: 0, by: '' },
      { change: status('nein'), minute: 0, by: '' },
      { change: status('ja'), minute: 1, by: '' },
    ]);
    expect(entries.map(({ to }) => to)).toEqual(['ja', 'nein', 'ja']);
  });

  it('has no gap: each edit begins where the one before ended, the last ends at the value of today', () => {
    const steps = fc.array(
      fc.record({
        text: fc.string({ maxLength: 5 }),
        pause: fc.nat(20),
        by: fc.constantFrom('', 'Sabine'),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let minute = 0;
        const entries = historyOf(
          list.map(({ text, pause, by }) => ({
            change: note(text),
            minute: (minute += pause),
            by,
          })),
        );
        entries.forEach((entry, index) => expect(entry.from).toEqual(entries[index - 1]?.to));
        expect(entries.at(-1)?.to).toBe(list.at(-1)?.text);
      }),
    );
  });
});
