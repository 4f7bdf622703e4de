/**
 * The last action in this window that can be undone as one. It stays until the next such action or until the person
 * dismisses it: there is no time limit (WCAG 2.2.1). Undoing is a change like any other and is logged.
 */
import type { ReadableRecord } from '$domain/change/apply';
import type { Change, ChangePart } from '$domain/change/change';
import { partsBefore, undoWithObjects } from '$domain/change/invert';

export type UndoableAction =
  | 'merge'
  | 'split'
  | 'retire'
  | 'revive'
  | 'setup'
  | 'import'
  | 'copy'
  | 'reset'
  | 'profile'
  | 'mergeFile';

/** The parts that undo an action in this state of the record, as far as nobody has changed anything since. */
type Undoing = (
  record: ReadableRecord,
  retirement: { at: string; by: string; reason: string },
) => ChangePart[];

interface Done {
  action: UndoableAction;
  /** How many fields it changed. */
  fields: number;
  undoing: Undoing;
}

export class UndoDesk {
  #done = $state.raw<Done | undefined>();
  /** The result of the last undo; `kept`: something stayed because it was changed since. */
  result = $state.raw<'undone' | 'kept' | undefined>();

  get action(): UndoableAction | undefined {
    return this.#done?.action;
  }

  /** `record`: its state before the change. */
  note(action: UndoableAction, change: Change, record: ReadableRecord): void {
    const before = partsBefore(record, change.parts);
    this.noteParts(action, before.length, (now, retirement) =>
      undoWithObjects(now, { change, before }, retirement),
    );
  }

  /** For an action that is more than one change. */
  noteParts(action: UndoableAction, fields: number, undoing: Undoing): void {
    this.#done = { action, fields, undoing };
    this.result = undefined;
  }

  /** The parts that undo the last action, as far as nobody has changed anything since; empty if there is none. */
  parts(...[record, retirement]: Parameters<Undoing>): ChangePart[] {
    return this.#done?.undoing(record, retirement) ?? [];
  }

  /** The parts have been carried out. */
  noteUndone(parts: readonly ChangePart[]): void {
    if (this.#done === undefined) return;
    this.result = parts.length < this.#done.fields ? 'kept' : 'undone';
    this.#done = undefined;
  }

  /** Takes over what can be undone from the desk of a window on the same assessment that is closed. */
  adopt(other: UndoDesk): void {
    this.#done = other.#done;
    this.result = other.result;
  }

  dismiss(): void {
    this.#done = undefined;
    this.result = undefined;
  }
}
