import { describe, expect, it } from 'vitest';
import { Typing } from './typing.svelte';

/** A field whose value is stored clean and holds five characters. */
function field() {
  let value = 'alt';
  const typing = new Typing(
    () => value,
    () => 5,
  );
  const store = (text: string): void => {
    value = text.normalize();
  };
  return { typing, store, type: (text: string) => typing.take(text, store), value: () => value };
}

describe('a text field', () => {
  it('shows what is typed until it is left, and stores it clean', () => {
    const { typing, type, value } = field();
    type('a\u0308');
    expect([typing.shown, value()]).toEqual(['a\u0308', 'ä']);
    typing.end();
    expect(typing.shown).toBe('ä');
  });

  it('keeps all of a text that is too long; the previous one counts until it fits', () => {
    const { typing, type, value } = field();
    type('sechs!');
    typing.end();
    expect([typing.shown, typing.tooLong, value()]).toEqual(['sechs!', true, 'alt']);
    type('sechs');
    expect([typing.shown, typing.tooLong, value()]).toEqual(['sechs', false, 'sechs']);
  });

  it('yields to a value from elsewhere', () => {
    const { typing, type, store } = field();
    type('sechs!');
    store('neu');
    expect([typing.shown, typing.tooLong]).toEqual(['neu', false]);
  });
});
