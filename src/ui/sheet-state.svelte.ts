/** The answers of one module for one target object as the screens see them, and their tally, counted once per change. */
import { tallyModule } from '../domain/modelling/coverage-table';
import type { Answer } from '../domain/assessment';
import { sumTallies } from '../domain/coverage';
import type { Module } from '../domain/profile';

export class SheetState {
  revision = 0;
  answers = $state.raw<Record<string, Answer>>({});
  readonly #module: () => Module | undefined;
  readonly tally = $derived.by(() => {
    const module = this.#module();
    return module === undefined ? sumTallies([]) : tallyModule(module, this.answers);
  });

  /** `module`: the module as the checklist of today has it; undefined if it is not part of it. */
  constructor(module: () => Module | undefined) {
    this.#module = module;
  }
}
