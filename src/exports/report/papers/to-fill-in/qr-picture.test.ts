import fc from 'fast-check';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import type { Picture } from '$exports/report/picture';
import { qrPicture } from './qr-picture';

const QUIET = 4;
const CODE = { ecc: 'M', maskPattern: 2, border: QUIET } as const;
const anAddress = fc
  .tuple(
    fc.webUrl(),
    fc.uuid(),
    fc.constantFrom('informationsverbund', 'o1', 'ä-1', 'x'.repeat(80)),
    fc.constantFrom('ORP.1', 'SYS.2.2.3'),
  )
  .map(([site, id, object, module]) => `${site}#/pruefung/${id}/zielobjekt/${object}/${module}`);

/** The picture as dots, `scale` of them per module, as a camera would see it. */
function dotsOf(picture: Picture, modules: number, scale: number) {
  const side = modules * scale;
  const perMillimetre = side / picture.width;
  const data = new Uint8ClampedArray(side * side * 4).fill(127);
  for (const shape of picture.shapes) {
    if (shape.kind !== 'rect') throw new Error('a code is made of squares');
    const [left, top, right, bottom] = [
      shape.x,
      shape.y,
      shape.x + shape.width,
      shape.y + shape.height,
    ].map((length) => Math.round(length * perMillimetre)) as [number, number, number, number];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        data.fill(shape.fill === 'ink' ? 0 : 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
  return { data, side };
}

it('the drawing is the code, square by square, in a quiet zone of four', () => {
  fc.assert(
    fc.property(anAddress, (address) => {
      const picture = qrPicture(address) ?? expect.fail('no picture');
      const { data: rows } = encode(address, CODE);
      const { data, side } = dotsOf(picture, rows.length, 1);
      const drawn = rows.map((row, y) => row.map((_, x) => data[(y * side + x) * 4] === 0));
      expect(drawn).toEqual(rows);
    }),
  );
});

it('a code reader gets the address back', () => {
  fc.assert(
    fc.property(anAddress, (address) => {
      const picture = qrPicture(address) ?? expect.fail('no picture');
      const modules = encode(address, CODE).size;
      const { data, side } = dotsOf(picture, modules, 4);
      expect(jsQR(data, side, side)?.data).toBe(address);
    }),
    { numRuns: 30 },
  );
});

it('is at least 25 mm wide without its quiet zone, its squares at least half a millimetre', () => {
  for (const address of [
    '#/',
    'https://amt.example/'.repeat(4),
    'https://amt.example/'.repeat(30),
  ]) {
    const picture = qrPicture(address) ?? expect.fail('no picture');
    const modules = encode(address, CODE).size;
    const size = picture.width / modules;
    expect(picture.width - 2 * QUIET * size).toBeGreaterThanOrEqual(25);
    expect(size).toBeGreaterThanOrEqual(0.5);
    expect(picture.width).toBeLessThanOrEqual(170);
    expect(picture.height).toBe(picture.width);
  }
});

it('does not exist for an address that no code can hold', () => {
  expect(qrPicture('x'.repeat(2_331))?.width).toBeLessThanOrEqual(170);
  expect(qrPicture('x'.repeat(2_332))).toBeUndefined();
});
