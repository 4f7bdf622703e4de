/** What the keys do on a screen of questions. They act on the open one, and only while no text field has the focus. */
import type { Status } from '$domain/record/assessment';
import { useKeys } from '../keys/keys.svelte';
import type { QuestionDesk } from './question-desk.svelte';
import { focusIn } from './question-focus';

interface Ways {
  /** Goes to another module. False: there is none. */
  onmodule: (by: 1 | -1) => boolean;
}

export function useQuestionKeys(desk: QuestionDesk, { onmodule }: Ways): void {
  const answer = (status: Status) => (): boolean => {
    // Whoever stands on another line has not read that question: it opens, and nothing is answered.
    const elsewhere = lineInFocus(desk);
    if (elsewhere !== undefined) void desk.open(elsewhere);
    else void desk.answer(status);
    return desk.current !== undefined || elsewhere !== undefined;
  };
  const toggle = (field: 'toClarify' | 'askProvider') => (): boolean => {
    const { current } = desk;
    current?.set(field, current.answer?.[field] !== true);
    return current !== undefined;
  };
  useKeys({
    yes: answer('ja'),
    partly: answer('teilweise'),
    no: answer('nein'),
    dispensable: answer('entbehrlich'),
    reset: () => {
      if (desk.current === undefined || lineInFocus(desk) !== undefined) return false;
      if (desk.current.status !== 'unbearbeitet') void desk.answer('unbearbeitet');
      return true;
    },
    clarify: toggle('toClarify'),
    askProvider: toggle('askProvider'),
    take: ({ target }) => {
      if (actsItself(target) || desk.current === undefined) return false;
      void desk.takeOrGoOn();
      return true;
    },
    nextQuestion: () => desk.step(1),
    previousQuestion: () => desk.step(-1),
    nextModule: () => onmodule(1),
    previousModule: () => onmodule(-1),
    write: () => {
      const { current } = desk;
      if (current !== undefined) void focusIn(current.key, 'field');
      return current !== undefined;
    },
    leave: () => {
      const { current } = desk;
      const card = current && document.getElementById(current.key);
      const { activeElement } = document;
      if (!current || !card?.contains(activeElement) || activeElement?.closest('dialog'))
        return false;
      void focusIn(current.key, 'question');
      return true;
    },
    undo: () => {
      if (desk.session.undoDesk.last === undefined) return false;
      void desk.undo();
      return true;
    },
  });
}

/** The key of a closed line that has the focus. */
function lineInFocus(desk: QuestionDesk): string | undefined {
  const line = document.activeElement?.closest<HTMLElement>('[data-requirement]');
  const key = line?.dataset.key;
  return key === desk.current?.key ? undefined : key;
}

/** True for what the Enter key presses anyway. */
const actsItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary, select, dialog') !== null;
