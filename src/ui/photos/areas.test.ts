/** Laws: an area never leaves its picture, and never becomes too small to hide anything. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaAfter, areaBetween, FIRST_AREA } from './areas';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

it('stays within the picture, whatever is pressed', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 200 });
  fc.assert(
    fc.property(presses, (pressed) => {
      const area = pressed.reduce(
        (before, [key, resize]) => areaAfter(before, key, resize) ?? before,
        { ...FIRST_AREA },
      );
      expect(area.left).toBeGreaterThanOrEqual(0);
      expect(area.top).toBeGreaterThanOrEqual(0);
      expect(area.width).toBeGreaterThanOrEqual(0.02);
      expect(area.height).toBeGreaterThanOrEqual(0.02);
      expect(area.left + area.width).toBeLessThanOrEqual(1 + 1e-9);
      expect(area.top + area.height).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
  expect(areaAfter(FIRST_AREA, 'x', false)).toBeUndefined();
});

it('is the same from whichever corner it is drawn, and cut off at the edges', () => {
  const [one, other] = [
    { x: -0.5, y: 0.2 },
    { x: 0.25, y: 3 },
  ];
  const area = { left: 0, top: 0.2, width: 0.25, height: 0.8 };
  expect(areaBetween(one, other)).toEqual(area);
  expect(areaBetween(other, one)).toEqual(area);
  expect(areaBetween(one, one)).toBeUndefined();
});
