/**
 * What a text field shows while somebody types in it. What is stored is cleaned (`domain/clean-text.ts`); putting that
 * back at once would move the caret and break off a letter that is composed of several keys. So the field goes on
 * showing what was typed until it is left, unless something else has changed the value meanwhile.
 */
export class Typing {
  readonly #value: () => string;
  #draft = $state.raw<{ typed: string; became: string }>();

  constructor(value: () => string) {
    this.#value = value;
  }

  get shown(): string {
    const value = this.#value();
    return this.#draft?.became === value ? this.#draft.typed : value;
  }

  /** To be called when what was typed has been handed on. */
  note(typed: string): void {
    const became = this.#value();
    this.#draft = typed === became ? undefined : { typed, became };
  }

  end(): void {
    this.#draft = undefined;
  }
}
