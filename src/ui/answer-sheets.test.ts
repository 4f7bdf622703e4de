import { expect, it } from 'vitest';
import type { AnswerPart } from '$domain/change/change';
import { AnswerSheets } from './answer-sheets.svelte';

const at = (second: number) => ({ at: `2026-11-21T12:00:0${String(second)}.000Z`, by: '' });
const part = (value: string): AnswerPart => ({
  on: 'answer',
  objectId: 'o1',
  moduleId: 'ORP.1',
  requirementId: 'ORP.1.A1',
  field: 'note',
  value,
});

it('the latest change is shown, in whatever order changes arrive', () => {
  const sheets = new AnswerSheets(
    () => undefined,
    () => undefined,
  );
  sheets.show([
    {
      assessmentId: 'x',
      objectId: 'o1',
      moduleId: 'ORP.1',
      revision: 1,
      answers: { 'ORP.1.A1': { note: 'gespeichert', changed: { note: at(1) } } },
    },
  ]);
  const note = () => sheets.sheet('o1', 'ORP.1')?.answers['ORP.1.A1']?.note;
  sheets.apply(part('getippt'), at(3));
  sheets.apply(part('von nebenan'), at(2));
  expect(note()).toBe('getippt');
  sheets.apply(part('noch später nebenan'), at(4));
  expect(note()).toBe('noch später nebenan');
});
