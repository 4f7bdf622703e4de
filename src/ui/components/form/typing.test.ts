import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfter, Typing } from './typing.svelte';

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

describe('the caret', () => {
  const caret = (text: string): [string, number] => [text.replace('|', ''), text.indexOf('|')];

  it.each([
    ['von| nebenan', 'von| drüben', 'before the change'],
    ['von nebenan und |weiter', 'von drüben und |weiter', 'behind it'],
    ['ab|cd', 'ab|Xcd', 'where something is put in'],
    ['abc|def', 'af', 'within what is gone'],
    ['|', '|neu', 'in an empty field'],
    ['aa|a', 'aa|aa', 'among equal letters'],
  ])('of %s is at its place in %s', (before, after) => {
    const [[one, place], [other, expected]] = [caret(before), caret(after)];
    expect(placeAfter(one, other, place)).toBe(expected === -1 ? 1 : expected);
  });

  it('is always within the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
        const place = placeAfter(before, after, Math.min(at, before.length));
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
