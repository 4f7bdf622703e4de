/**
 * The last action in this window that can be undone as one. It stays until the next such action or until the person
 * dismisses it: there is no time limit (WCAG 2.2.1). Undoing is a change like any other and is logged.
 */
import type { ReadableRecord } from '$domain/change/apply';
import type { Change, ChangePart } from '$domain/change/change';
import { partsBefore, undoWithObjects } from '$domain/change/invert';

export type UndoableAction =
  'merge' | 'split' | 'retire' | 'revive' | 'setup' | 'import' | 'copy' | 'reset' | 'profile';

interface Done {
  action: UndoableAction;
  change: Change;
  before: readonly ChangePart[];
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
    this.#done = { action, change, before: partsBefore(record, change.parts) };
    this.result = undefined;
  }

  /** The parts that undo the last action, as far as nobody has changed anything since; empty if there is none. */
  parts(
    record: ReadableRecord,
    retirement: { at: string; by: string; reason: string },
  ): ChangePart[] {
    return this.#done === undefined ? [] : undoWithObjects(record, this.#done, retirement);
  }

  /** The parts have been carried out. */
  noteUndone(parts: readonly ChangePart[]): void {
    if (this.#done === undefined) return;
    this.result = parts.length < this.#done.before.length ? 'kept' : 'undone';
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
