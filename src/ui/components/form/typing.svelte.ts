/**
 * What a text field shows while somebody types in it. What is stored is cleaned (`domain/values/clean-text.ts`); putting that
 * back at once would move the caret and interrupt a letter composed with several keys. So the field keeps
 * showing what was typed until it is left, unless something else has changed the value meanwhile.
 * A text that is too long is not cut: the field keeps all of it, and the previous value counts until it fits.
 * What another window writes in the same field is shown at once, with the caret where it was in the text; only a letter
 * being composed is finished first.
 */
import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where a place in a text is after the text has changed around it. */
export function placeAfter(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (place <= same) return place;
  let end = 0;
  while (end < shorter - same && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (place >= before.length - end) return place + after.length - before.length;
  return Math.min(place, after.length - end);
}

export class Typing {
  readonly #value: () => string;
  readonly #max: () => number;
  #field: Field | undefined;
  #draft = $state.raw<{ typed: string; became: string }>();
  /** What stands in the field while a letter is composed from several keys. */
  #composed = $state.raw<string>();

  constructor(value: () => string, max: () => number) {
    this.#value = value;
    this.#max = max;
  }

  get shown(): string {
    const value = this.#value();
    if (this.#composed !== undefined) return this.#composed;
    return this.#draft?.became === value ? this.#draft.typed : value;
  }

  /** True while there is more in the field than may be stored. */
  get tooLong(): boolean {
    return this.shown.length > this.#max();
  }

  /** Passes on what was typed, if it fits. */
  take(typed: string, handOn: (typed: string) => void): void {
    if (this.#composed !== undefined) this.#composed = typed;
    if (typed.length <= this.#max()) handOn(typed);
    const became = this.#value();
    this.#draft = typed === became ? undefined : { typed, became };
  }

  /** To be attached to the field. */
  readonly field: Attachment<Field> = (field) => {
    const begin = (): void => void (this.#composed = field.value);
    const finish = (): void => void (this.#composed = undefined);
    this.#field = field;
    field.addEventListener('compositionstart', begin);
    field.addEventListener('compositionend', finish);
    return () => {
      this.#field = undefined;
      field.removeEventListener('compositionstart', begin);
      field.removeEventListener('compositionend', finish);
    };
  };

  /** To be called before the page is updated (`$effect.pre`): a text from elsewhere leaves the caret at its place. */
  readonly keepCaret = (): void => {
    const next = this.shown;
    const field = this.#field;
    if (field === undefined || field.value === next) return;
    if (field.ownerDocument.activeElement !== field) return;
    const { value, selectionStart: start, selectionEnd: end } = field;
    void tick().then(() => {
      if (field.value !== next || start === null || end === null) return;
      field.setSelectionRange(placeAfter(value, next, start), placeAfter(value, next, end));
    });
  };

  /** The field has been left. */
  end(): void {
    this.#composed = undefined;
    if (!this.tooLong) this.#draft = undefined;
  }
}
