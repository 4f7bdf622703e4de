/**
 * Reads typed text as a whole number: the one place where text becomes a count or an amount. German and English
 * notation are told apart by their groups of three: 4.800 and 4,800 and 4 800 are the same number, 99.90 and 99,90 are
 * not numbers. Nothing is silently rounded or truncated.
 */

export type ReadNumber =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  /** Not a whole number yet, but may become one: "8.2" on the way to 8.200. */
  | { kind: 'incomplete' }
  | { kind: 'wrong' }
  /** Euros and cents; the whole euros on either side, the nearer first. */
  | { kind: 'fraction'; choices: number[] }
  | { kind: 'tooLarge' };

/** `euros`: a currency sign and zero cents (",00", ",-") are allowed. */
export interface NumberRule {
  max: number;
  euros?: boolean;
}

export function readNumber(typed: string, { max, euros = false }: NumberRule): ReadNumber {
  const text = euros ? withoutCurrency(plainSpaces(typed)) : plainSpaces(typed);
  if (text === '') return { kind: 'empty' };
  const whole = groupedDigits(text);
  if (whole !== undefined) return withinLimit(whole, max);
  const parts = /^(.*\d)([.,])(\d*)$/.exec(text);
  const [, before = '', separator = '', after = ''] = parts ?? [];
  const begun = groupedDigits(before);
  // 4.800.50 is not a number: the sign that groups cannot also precede the cents.
  if (begun === undefined || before.includes(separator)) return incompleteGroups(text);
  if (after.length > 2) return { kind: 'wrong' };
  if (after === '' || !euros) return { kind: 'incomplete' };
  return after === '00' ? withinLimit(begun, max) : wholeBeside(begun, after, max);
}

/** The whole numbers on either side of an amount with cents. */
function wholeBeside(low: number, cents: string, max: number): ReadNumber {
  if (low >= max) return { kind: 'tooLarge' };
  const down = Number(`0.${cents}`) < 0.5;
  return { kind: 'fraction', choices: down ? [low, low + 1] : [low + 1, low] };
}

/** Digits, or groups of three separated by the same sign throughout. Undefined for anything else. */
function groupedDigits(text: string): number | undefined {
  if (!/^(\d+|[1-9]\d{0,2}([.,' ])\d{3}(\2\d{3})*)$/.test(text)) return undefined;
  return Number(digitsOf(text));
}

/** Proper groups, the last of which is not complete yet: 1.234.5 */
function incompleteGroups(text: string): ReadNumber {
  const begun = /^[1-9]\d{0,2}([.,' ])(\d{3}\1)*\d{0,2}$/.test(text);
  return { kind: begun ? 'incomplete' : 'wrong' };
}

function withinLimit(value: number, max: number): ReadNumber {
  return value > max ? { kind: 'tooLarge' } : { kind: 'number', value };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** One kind of space and one of apostrophe, none at the ends. */
function plainSpaces(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[’‘´`]/g, "'")
    .trim();
}

function withoutCurrency(text: string): string {
  return text
    .replace(/^(€|eur|euro) ?/i, '')
    .replace(/ ?(€|eur|euro)$/i, '')
    .replace(/[.,][-–—]{1,2}$/, '');
}
