/** The answers of one module for one target object as the screens see them, and their tally, counted once per change. */
import { tallyModule } from '../domain/applicability';
import type { Answer } from '../domain/assessment';
import type { Module } from '../domain/profile';

export class SheetState {
  revision = 0;
  answers = $state.raw<Record<string, Answer>>({});
  readonly #module: Module;
  readonly tally = $derived.by(() => tallyModule(this.#module, this.answers));

  constructor(module: Module) {
    this.#module = module;
  }
}
