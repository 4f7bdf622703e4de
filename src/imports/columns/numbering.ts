/** Distinguishes identifying numbers (inventory, serial and running numbers) from counts. */

const DIGITS = /^\d+$/;
/** No municipality of this size lists this many of one thing again and again, each time a different number. */
const MANY = 1000;

/** A single value: "00412" is never a count. */
export const isNumbered = (value: string): boolean => /^0\d/.test(value);

/** A whole column: leading zeros, large numbers that all differ, or 1, 2, 3, 4, 5 … */
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
