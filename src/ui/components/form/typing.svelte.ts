/**
 * What a text field shows while somebody types in it. What is stored is cleaned (`domain/values/clean-text.ts`); putting that
 * back at once would move the caret and interrupt a letter composed with several keys. So the field keeps
 * showing what was typed until it is left, unless something else has changed the value meanwhile.
 * A text that is too long is not cut: the field keeps all of it, and the previous value counts until it fits.
 */
export class Typing {
  readonly #value: () => string;
  readonly #max: () => number;
  #draft = $state.raw<{ typed: string; became: string }>();

  constructor(value: () => string, max: () => number) {
    this.#value = value;
    this.#max = max;
  }

  get shown(): string {
    const value = this.#value();
    return this.#draft?.became === value ? this.#draft.typed : value;
  }

  /** True while there is more in the field than may be stored. */
  get tooLong(): boolean {
    return this.shown.length > this.#max();
  }

  /** Passes on what was typed, if it fits. */
  take(typed: string, handOn: (typed: string) => void): void {
    if (typed.length <= this.#max()) handOn(typed);
    const became = this.#value();
    this.#draft = typed === became ? undefined : { typed, became };
  }

  /** The field has been left. */
  end(): void {
    if (!this.tooLong) this.#draft = undefined;
  }
}
