/** All answer sheets of an open assessment: those that apply, and those kept from earlier. */
import { SvelteMap } from 'svelte/reactivity';
import type { AppliedModule } from '$domain/modelling/applicability';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import { sheetKey, type Answer, type AnswerSheet } from '$domain/record/assessment';
import { applyToSheet, type ReadableAnswers } from '$domain/change/apply';
import type { AnswerPart } from '$domain/change/change';
import type { Stamp } from '$domain/record/fields';
import type { Module } from '$domain/profile/profile';
import type { TargetObject } from '$domain/record/target-object';
import { SheetState } from './sheet-state.svelte';

type Answers = Readonly<Record<string, Answer>>;

export class AnswerSheets implements ReadableAnswers {
  readonly #sheets = new SvelteMap<string, SheetState>();
  readonly #moduleOf: (moduleId: string, objectId: string) => Module | undefined;
  readonly #targetOf: (objectId: string) => TargetObject | undefined;

  constructor(
    moduleOf: (moduleId: string, objectId: string) => Module | undefined,
    targetOf: (objectId: string) => TargetObject | undefined,
  ) {
    this.#moduleOf = moduleOf;
    this.#targetOf = targetOf;
  }

  /** Creates the sheets for these pairs. Never called inside a derived value. */
  ensure(pairs: readonly AppliedModule[]): void {
    for (const { object, module } of pairs) this.#getOrAdd(object.id, module.id);
  }

  /** The sheet of a pair that applies or has been answered; undefined for any other. */
  sheet(objectId: string, moduleId: string): SheetState | undefined {
    return this.#sheets.get(sheetKey(objectId, moduleId));
  }

  /** The current answers by `sheetKey`. */
  get(key: string): Answers | undefined {
    return this.#sheets.get(key)?.answers;
  }

  *[Symbol.iterator](): MapIterator<[string, Answers]> {
    for (const [key, sheet] of this.#sheets) yield [key, sheet.answers];
  }

  /** A snapshot of everything; later changes are not in it. */
  all(): AnswersBySheet {
    return new Map(this);
  }

  apply(part: AnswerPart, stamp: Stamp): void {
    const sheet = this.#getOrAdd(part.objectId, part.moduleId);
    sheet.answers = applyToSheet(sheet.answers, part, stamp);
  }

  /** Shows what was read when the assessment was opened. */
  show(stored: readonly AnswerSheet[]): void {
    for (const { objectId, moduleId, answers } of stored)
      this.#getOrAdd(objectId, moduleId).answers = answers;
  }

  #getOrAdd(objectId: string, moduleId: string): SheetState {
    const key = sheetKey(objectId, moduleId);
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const added = new SheetState(
      () => this.#moduleOf(moduleId, objectId),
      () => this.#targetOf(objectId),
    );
    this.#sheets.set(key, added);
    return added;
  }
}
