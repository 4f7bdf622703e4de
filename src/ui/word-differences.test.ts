import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifferences } from './word-differences';

const aText = fc
  .array(fc.constantFrom('Sind', 'alle', 'Türen', 'nachts', 'zu?', '\u00a0', 'Łódź'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));
const joined = (pieces: readonly { text: string }[]): string =>
  pieces.map(({ text }) => text).join('');

it('the pieces put together are the texts, and what does not differ is the same in both', () => {
  fc.assert(
    fc.property(aText, aText, (one, other) => {
      const [before, after] = wordDifferences(one, other);
      expect([joined(before), joined(after)]).toEqual([one, other]);
      const kept = (pieces: typeof before): string =>
        joined(pieces.filter(({ differs }) => !differs));
      expect(kept(before)).toBe(kept(after));
    }),
  );
});

it('names the words that came and went', () => {
  const [before, after] = wordDifferences(
    'Sind alle Türen nachts zu?',
    'Sind alle Türen und Fenster nachts zu?',
  );
  expect(before.filter(({ differs }) => differs)).toEqual([]);
  expect(joined(after.filter(({ differs }) => differs)).trim()).toBe('und Fenster');
});
