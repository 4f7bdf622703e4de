import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedWords } from './changed-words';

const aText = fc
  .array(fc.constantFrom('Sind', 'alle', 'Türen', 'nachts', 'zu?', '\u00a0', 'Łódź'), {
    maxLength: 12,
  })
  .map((words) => words.join(' '));

it('the runs put together are the texts, and what does not differ is the same in both', () => {
  fc.assert(
    fc.property(aText, aText, (one, other) => {
      const { before, after } = changedWords(one, other);
      const joined = (runs: readonly { text: string }[]): string =>
        runs.map(({ text }) => text).join('');
      expect(joined(before)).toBe(one);
      expect(joined(after)).toBe(other);
      const kept = (runs: typeof before): string =>
        joined(runs.filter(({ differs }) => !differs))
          .replace(/\s+/g, ' ')
          .trim();
      expect(kept(before)).toBe(kept(after));
    }),
  );
});

it('names the words that came and went', () => {
  const { before, after } = changedWords(
    'Sind alle Türen nachts zu?',
    'Sind alle Türen und Fenster nachts zu?',
  );
  expect(before).toEqual([{ text: 'Sind alle Türen nachts zu?', differs: false }]);
  expect(after.filter(({ differs }) => differs)).toEqual([{ text: 'und Fenster ', differs: true }]);
});
