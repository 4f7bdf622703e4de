/** When things of the plan are due, seen from one day. */
import { dayNumber, dayOf, isPlausibleDay, storedDay } from '../values/day';
import { compareDays } from '../values/day-order';
import type { PlanItem } from './realisation-plan';

export const DUE_GROUPS = ['overdue', 'next', 'undated'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** An implausible day is no date. */
export function dueGroup({ overdue, dueDate }: Pick<PlanItem, 'overdue' | 'dueDate'>): DueGroup {
  if (overdue) return 'overdue';
  return isPlausibleDay(dueDate) ? 'next' : 'undated';
}

/** The Sunday of the week of a day. */
export function endOfWeek(today: string): string {
  const number = dayNumber(today) ?? 0;
  // 1970-01-01 was a Thursday.
  const weekday = (((number + 3) % 7) + 7) % 7;
  return dayOf(number + 6 - weekday);
}

/** True for what is due from today to Sunday. */
export function isDueThisWeek(
  { overdue, dueDate }: Pick<PlanItem, 'overdue' | 'dueDate'>,
  today: string,
): boolean {
  return !overdue && isPlausibleDay(dueDate) && compareDays(dueDate, endOfWeek(today)) <= 0;
}

/** Whole days since the day; 0 if it is not a day or has not passed. */
export function daysOverdue(dueDate: string, today: string): number {
  const [due, now] = [dayNumber(dueDate), dayNumber(today)];
  return due === undefined || now === undefined ? 0 : Math.max(0, now - due);
}

/** Days a person often means. */
export function quickDays(today: string): { twoWeeks: string; month: string; quarter: string } {
  const [year, month] = partsOf(today);
  return {
    twoWeeks: dayOf((dayNumber(today) ?? 0) + 14),
    month: lastDay(year, month),
    quarter: lastDay(year, Math.ceil(month / 3) * 3),
  };
}

/** The quarter of a plausible day. */
export function quarterOf(day: string): { year: number; quarter: number } {
  const [year, month] = partsOf(day);
  return { year, quarter: Math.ceil(month / 3) };
}

/** The last day of a quarter; the fifth is the first of the next year. */
export function endOfQuarter({ year, quarter }: { year: number; quarter: number }): string {
  const index = year * 4 + quarter - 1;
  return lastDay(Math.floor(index / 4), (index % 4) * 3 + 3);
}

function partsOf(day: string): [number, number] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return [year, month];
}

function lastDay(year: number, month: number): string {
  const first =
    month === 12
      ? storedDay({ year: year + 1, month: 1, day: 1 })
      : storedDay({ year, month: month + 1, day: 1 });
  return dayOf((dayNumber(first) ?? 0) - 1);
}
