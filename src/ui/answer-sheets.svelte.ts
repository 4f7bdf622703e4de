/** All answer sheets of an opened assessment: those that apply, and those that are kept from before. */
import { SvelteMap } from 'svelte/reactivity';
import type { AnswersBySheet, AppliedModule } from '../domain/modelling/applicability';
import { changeSheet, sheetKey, type AnswerChange, type AnswerSheet } from '../domain/assessment';
import type { Stamp } from '../domain/fields';
import { withPending } from '../domain/pending';
import type { Module } from '../domain/profile';
import type { TargetObject } from '../domain/structure/target-object';
import { SheetState } from './sheet-state.svelte';

/** Names one field of one answer. */
export function answerKey(
  at: Pick<AnswerChange, 'objectId' | 'moduleId' | 'requirementId'>,
  field: string,
): string {
  return [at.objectId, at.moduleId, at.requirementId, field].join('/');
}

export class AnswerSheets {
  readonly #sheets = new SvelteMap<string, SheetState>();
  readonly #moduleOf: (moduleId: string) => Module | undefined;
  readonly #targetOf: (objectId: string) => TargetObject | undefined;

  constructor(
    moduleOf: (moduleId: string) => Module | undefined,
    targetOf: (objectId: string) => TargetObject | undefined,
  ) {
    this.#moduleOf = moduleOf;
    this.#targetOf = targetOf;
  }

  /** Makes room for the answers of these pairs. Never called while something is derived. */
  ensure(pairs: readonly AppliedModule[]): void {
    for (const { object, module } of pairs) this.#getOrAdd(object.id, module.id);
  }

  /** The sheet of a pair that applies or has been answered; undefined for any other. */
  get(objectId: string, moduleId: string): SheetState | undefined {
    return this.#sheets.get(sheetKey(objectId, moduleId));
  }

  all(): AnswersBySheet {
    return new Map([...this.#sheets].map(([key, sheet]) => [key, sheet.answers]));
  }

  change(change: AnswerChange, stamp: Stamp): void {
    const sheet = this.#getOrAdd(change.objectId, change.moduleId);
    sheet.answers = changeSheet(sheet.answers, [change], stamp);
  }

  /** Takes in what is stored, unless something newer is known. `pending` names the fields that keep the local value. */
  takeIn(stored: readonly AnswerSheet[], pending: ReadonlySet<string>): void {
    for (const { objectId, moduleId, revision, answers } of stored) {
      const state = this.#getOrAdd(objectId, moduleId);
      if (revision <= state.revision) continue;
      state.revision = revision;
      state.answers = withPending(answers, state.answers, (requirementId, field) =>
        pending.has(answerKey({ objectId, moduleId, requirementId }, field)),
      );
    }
  }

  /** Our own write: the screen already shows it, or something newer. Foreign fields in it are taken in. */
  noteWritten(written: readonly AnswerSheet[], pending: ReadonlySet<string>): void {
    for (const sheet of written) {
      const state = this.#getOrAdd(sheet.objectId, sheet.moduleId);
      if (sheet.revision === state.revision + 1) state.revision = sheet.revision;
      else this.takeIn([sheet], pending);
    }
  }

  #getOrAdd(objectId: string, moduleId: string): SheetState {
    const key = sheetKey(objectId, moduleId);
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const added = new SheetState(
      () => this.#moduleOf(moduleId),
      () => this.#targetOf(objectId),
    );
    this.#sheets.set(key, added);
    return added;
  }
}
