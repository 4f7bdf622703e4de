/** Days without a clock and without a time zone. */

/**
 * Whole days from 1970-01-01 to a day 'YYYY-MM-DD'. Undefined for what is no day, and before March 1900 and after the
 * year 9998, where spreadsheets or calendars would show another one or none.
 */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || day < '1900-03-01' || day >= '9999') return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return undefined;
  return date.getTime() / 86_400_000;
}

/** The day with that number, as YYYY-MM-DD. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** How long before a day somebody is reminded of it. */
export const REMINDER_DAYS = 14;
