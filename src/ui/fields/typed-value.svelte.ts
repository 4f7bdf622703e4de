/**
 * What is typed into a field that holds a day or a number. Only a complete value is passed on; until there is
 * one, the previous value counts. So the beginning of something wrong is never kept.
 */

/** `value` undefined: what is typed is not a value. `unfinished`: it becomes one once the person has left the field. */
interface Understood<T> {
  value: T | undefined;
  unfinished?: boolean;
}

interface ValueOf<T> {
  /** The currently stored value. */
  value: () => T;
  write: (value: T) => string;
  read: (text: string) => Understood<T>;
  onchange: (value: T) => void;
}

export class TypedValue<T> {
  text = $state('');
  /** False while the person is typing. */
  left = $state(true);
  readonly #of: ValueOf<T>;
  /** The value on entering the field, which counts until something complete is typed. */
  #before: T;
  /** The last value received or passed on. */
  #known: T;

  constructor(of: ValueOf<T>) {
    this.#of = of;
    this.#before = this.#known = of.value();
    this.text = of.write(this.#known);
  }

  /** Call this when the stored value may have changed: one from elsewhere replaces what is typed. */
  follow(value: T): void {
    if (value === this.#known) return;
    this.#before = this.#known = value;
    this.text = this.#of.write(value);
  }

  enter(): void {
    this.#before = this.#of.value();
  }

  input(text: string): void {
    this.text = text;
    this.left = false;
    const { value, unfinished } = this.#of.read(text);
    this.#give(value === undefined || unfinished === true ? this.#before : value);
  }

  /** The person has left the field or pressed Enter. */
  leave(): void {
    this.left = true;
    const { value } = this.#of.read(this.text);
    if (value !== undefined) this.take(value);
  }

  /** A value the person has chosen. */
  take(value: T): void {
    this.#give(value);
    this.#before = value;
    this.text = this.#of.write(value);
  }

  #give(value: T): void {
    this.#known = value;
    if (value !== this.#of.value()) this.#of.onchange(value);
  }
}
