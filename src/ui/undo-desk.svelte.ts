/**
 * The last action in this window that can be undone as one. It stays until the next such action or until the person
 * dismisses it: there is no time limit (WCAG 2.2.1). Undoing is a change like any other and is logged.
 * A key undoes one thing after the other, also answers, which are given too often to be announced as actions.
 */
import type { ReadableRecord } from '$domain/change/apply';
import {
  isAnswerPart,
  type AnswerPlace,
  type Change,
  type ChangePart,
} from '$domain/change/change';
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
  | 'answer'
  | 'together'
  | 'photo'
  | 'reply'
  | 'profile'
  | 'mergeFile'
  | 'measure'
  | 'measureMade'
  | 'measureClosed'
  | 'bundleDeclined';

/** What a bar announces; an answer is said where it is given. */
type Announced = Exclude<UndoableAction, 'answer'>;

/** The parts that undo an action in this state of the record, as far as nobody has changed anything since. */
type Undoing = (
  record: ReadableRecord,
  retirement: { at: string; by: string; reason: string },
) => ChangePart[];

export interface Done<Action extends UndoableAction = UndoableAction> {
  action: Action;
  /** The first answer it changed. */
  place: AnswerPlace | undefined;
  /** How many fields it changed. */
  fields: number;
  undoing: Undoing;
}

/** How far back the key goes. */
const MOST = 100;
const isAnnounced = (done: Done): done is Done<Announced> => done.action !== 'answer';

export class UndoDesk {
  #done = $state.raw<Done<Announced> | undefined>();
  /** The latest is last. */
  #trail = $state.raw<readonly Done[]>([]);
  /** The result of the last undo; `kept`: something stayed because it was changed since. */
  result = $state.raw<'undone' | 'kept' | undefined>();

  get action(): Announced | undefined {
    return this.#done?.action;
  }

  /** `record`: its state before the change. */
  note(action: UndoableAction, change: Change, record: ReadableRecord): void {
    const before = partsBefore(record, change.parts);
    this.#note({
      action,
      fields: before.length,
      place: change.parts.find(isAnswerPart),
      undoing: (now, retirement) => undoWithObjects(now, { change, before }, retirement),
    });
  }

  /** For an action that is more than one change. */
  noteParts(action: UndoableAction, fields: number, undoing: Undoing): void {
    this.#note({ action, fields, place: undefined, undoing });
  }

  #note(done: Done): void {
    this.#trail = [...this.#trail.slice(1 - MOST), done];
    if (!isAnnounced(done)) return;
    this.#done = done;
    this.result = undefined;
  }

  /** What the key undoes next; undefined if there is nothing. */
  get last(): Done | undefined {
    return this.#trail.at(-1);
  }

  /** What the bar announces. */
  get shown(): Done | undefined {
    return this.#done;
  }

  /** The parts that undo it, as far as nobody has changed anything since; empty if there is none. */
  parts(done: Done | undefined, ...[record, retirement]: Parameters<Undoing>): ChangePart[] {
    return done?.undoing(record, retirement) ?? [];
  }

  /** The parts have been carried out. */
  noteUndone(done: Done | undefined, parts: readonly ChangePart[]): void {
    if (done === undefined) return;
    this.#trail = this.#trail.filter((one) => one !== done);
    if (done !== this.#done) return;
    this.result = parts.length < done.fields ? 'kept' : 'undone';
    this.#done = undefined;
  }

  /** Takes over what can be undone from the desk of a window on the same assessment that is closed. */
  adopt(other: UndoDesk): void {
    this.#done = other.#done;
    this.#trail = other.#trail;
    this.result = other.result;
  }

  dismiss(): void {
    this.#done = undefined;
    this.result = undefined;
  }
}
