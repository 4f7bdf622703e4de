/**
 * Calendar days as they are stored (YYYY-MM-DD): which are real, which are plausible, and how they are written. No
 * clock, no time zone. Every format of the product writes days with `writeDay`.
 */

/** The years a typed day may have; records of older versions may hold others. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

interface DayParts {
  year: number;
  month: number;
  day: number;
}

/** The stored form; the parts must be those of a real day of the years 0 to 9999. */
export function storedDay({ year, month, day }: DayParts): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** True for a day that exists in the calendar, whatever the year. */
export function isRealDay({ year, month, day }: DayParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(month, year);
}

/** True for a plausible stored day. Any other is shown as it is, marked, and never used in calculations. */
export function isPlausibleDay(stored: string): boolean {
  const parts = partsOf(stored);
  return parts !== undefined && isRealDay(parts) && isPlausibleYear(parts.year);
}

/** True for a year that may be typed. */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * A stored day in the notation of the language, day before month in both: 31.12.2027, 31/12/2027. Anything else is
 * returned unchanged.
 */
export function writeDay(stored: string, language: string): string {
  const parts = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(stored);
  if (parts === null) return stored;
  const [, year, month, day] = parts;
  return [day, month, year].join(/^de\b/.test(language) ? '.' : '/');
}

/**
 * Whole days from 1970-01-01 to a stored day. Undefined for anything that is not a day, before March 1900, and after
 * the year 9998, where spreadsheets or calendars would show a different day or none.
 */
export function dayNumber(stored: string): number | undefined {
  const parts = partsOf(stored);
  if (parts === undefined || stored < '1900-03-01' || stored >= '9999') return undefined;
  return isRealDay(parts) ? Date.parse(`${stored}T00:00:00Z`) / MS_PER_DAY : undefined;
}

/** The day with that number, in its stored form. */
export function dayOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

const MS_PER_DAY = 86_400_000;

function partsOf(stored: string): DayParts | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(stored)) return undefined;
  const [year = 0, month = 0, day = 0] = stored.split('-').map(Number);
  return { year, month, day };
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0');
}
