/** Numbers that tell things apart (inventory, serial and running numbers) against numbers that say how many. */

const DIGITS = /^\d+$/;
/** So many of one thing no municipality of this size lists, time and again, each time another number. */
const MANY = 1000;

/** A single value: "00412" was never counted. */
export const isNumbered = (value: string): boolean => /^0\d/.test(value);

/** A whole column: leading zeros, great numbers that are all different, or 1, 2, 3, 4, 5 … */
export function looksLikeNumbering(values: readonly string[]): boolean {
  if (values.some(isNumbered)) return true;
  const numbers = values.filter((value) => DIGITS.test(value)).map(Number);
  if (numbers.length < 3 || numbers.length * 2 < values.length) return false;
  const different = new Set(numbers).size === numbers.length;
  if (!different) return false;
  const running = numbers.every(
    (one, index) => index === 0 || one === (numbers[index - 1] ?? 0) + 1,
  );
  const great = numbers.filter((one) => one >= MANY).length;
  return (running && numbers.length >= 5) || great * 10 >= numbers.length * 9;
}
