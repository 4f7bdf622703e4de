import fc from 'fast-check';
import { expect, it } from 'vitest';
import { legendOf, WIDTH } from './legend';
import { expectSound, textsOf } from './picture.fixture';

it('a legend takes as many lines as it needs, and leaves room for the drawing below', () => {
  const aWord = fc.string({ unit: fc.constantFrom('a', 'W', ' '), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(aWord, { minLength: 1, maxLength: 20, size: 'max' }), (words) => {
      const { shapes, height } = legendOf(words.map((text) => ({ fill: 'yes', text })));
      const picture = { width: WIDTH, height, shapes };
      expectSound(picture);
      expect(textsOf(picture).map(({ text }) => text)).toEqual(words);
      expect(Math.max(...textsOf(picture).map(({ y }) => y))).toBeLessThan(height - 3);
    }),
  );
});
