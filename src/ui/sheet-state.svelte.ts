/** The answers of one module for one target object as the screens see them, and their tally, counted once per change. */
import { tallyModule } from '$domain/check/coverage-table';
import type { Answer } from '$domain/record/assessment';
import { sumTallies } from '$domain/check/coverage';
import type { Module } from '$domain/profile/profile';
import type { TargetObject } from '$domain/record/target-object';

export class SheetState {
  answers = $state.raw<Readonly<Record<string, Answer>>>({});
  readonly #module: () => Module | undefined;
  readonly #targetOf: () => TargetObject | undefined;
  // Recounted only when the object itself has changed, not with every change of the assessment.
  readonly #target = $derived.by(() => this.#targetOf());
  readonly tally = $derived.by(() => {
    const module = this.#module();
    return module === undefined ? sumTallies([]) : tallyModule(module, this.#target, this.answers);
  });

  /** The current module and target object; undefined if they are not in the checklist. */
  constructor(module: () => Module | undefined, target: () => TargetObject | undefined) {
    this.#module = module;
    this.#targetOf = target;
  }
}
