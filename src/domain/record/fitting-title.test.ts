import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_SHORT_TEXT } from './fields';
import { fittingTitle } from './fitting-title';

const written = (title: string): string =>
  `${title} (Stand vor Wiederherstellung 30.11.2026 18:30)`;

it('a title with what is said behind it always fits, loses no more than it must, and no half sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 300, maxLength: 420 }), (title) => {
      const given = title.slice(0, MAX_SHORT_TEXT).replace(/[\uD800-\uDBFF]$/, '');
      const fit = fittingTitle(given, written);
      expect(fit.length).toBeLessThanOrEqual(MAX_SHORT_TEXT);
      expect(fit.isWellFormed()).toBe(true);
      expect(fit.endsWith(written(''))).toBe(true);
      if (written(given).length <= MAX_SHORT_TEXT) expect(fit).toBe(written(given));
      else expect(fit.length).toBeGreaterThanOrEqual(MAX_SHORT_TEXT - 1);
    }),
  );
});
