import { expect, it } from 'vitest';
import type { AnswerSheet } from '../domain/assessment';
import { AnswerSheets, answerKey } from './answer-sheets.svelte';

const at = { objectId: 'o1', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
const stamp = { at: '2026-11-21T12:00:00.000Z', by: '' };
const stored = (revision: number, note: string): AnswerSheet => ({
  ...{ assessmentId: 'x', objectId: 'o1', moduleId: 'ORP.1', revision },
  answers: { 'ORP.1.A1': { note, changed: { note: stamp } } },
});
const sheets = () =>
  new AnswerSheets(
    () => undefined,
    () => undefined,
  );
const noteIn = (all: AnswerSheets): unknown => all.get('o1', 'ORP.1')?.answers['ORP.1.A1']?.note;

it('an older state of a sheet never replaces a newer one', () => {
  const all = sheets();
  all.takeIn([stored(2, 'neu')], new Set());
  all.takeIn([stored(1, 'alt')], new Set());
  all.takeIn([stored(2, 'gleich alt')], new Set());
  expect(noteIn(all)).toBe('neu');
  all.takeIn([stored(3, 'noch neuer')], new Set());
  expect(noteIn(all)).toBe('noch neuer');
});

it('what waits for the disk keeps its value, whatever is stored', () => {
  const all = sheets();
  all.change({ ...at, field: 'note', value: 'getippt' }, stamp);
  all.takeIn([stored(5, 'von nebenan')], new Set([answerKey(at, 'note')]));
  expect(noteIn(all)).toBe('getippt');
});

it('our own write takes in what another window wrote before it', () => {
  const all = sheets();
  all.takeIn([stored(1, 'eins')], new Set());
  all.noteWritten([stored(2, 'unser Text')], new Set());
  expect(noteIn(all)).toBe('eins');
  all.noteWritten([stored(4, 'mit fremdem Feld')], new Set());
  expect(noteIn(all)).toBe('mit fremdem Feld');
});
