/**
 * What the plan costs, year by year, for the budget of the municipality. One rule: what is paid once counts in the year
 * of the date, what is paid every year counts from the year after it. What is overdue has not been paid and counts in the
 * current year. What has no date is not guessed: it stands beside the years.
 */
import { isPlausibleDay } from '../values/day';
import type { PlanItem } from './realisation-plan';

interface BudgetYear {
  year: number;
  /** Whole euros. */
  once: number;
  yearly: number;
}

export interface Budget {
  /** From the current year on, without a hole. */
  years: BudgetYear[];
  /** Sum over the years that are shown. */
  once: number;
  yearly: number;
  /** Whole euros without a date, so in no year; `yearly` is the amount of one year. */
  undated: { once: number; yearly: number };
  /** Whole euros that are first due after the last year that is shown; `yearly` is the amount of one year. */
  later: { once: number; yearly: number };
}

/** This year and the next two are always shown, and no more than this. */
const YEARS = { least: 3, most: 6 };

/** `today`: YYYY-MM-DD. */
export function budgetYears(items: readonly PlanItem[], today: string): Budget {
  const now = Number(today.slice(0, 4));
  const dated = items.flatMap(({ dueDate, costOnce, costYearly }) =>
    isPlausibleDay(dueDate) && (costOnce !== null || costYearly !== null)
      ? [
          {
            year: Math.max(now, Number(dueDate.slice(0, 4))),
            once: costOnce ?? 0,
            yearly: costYearly ?? 0,
          },
        ]
      : [],
  );
  const needed = dated.map(({ year, yearly }) => (yearly > 0 ? year + 1 : year));
  const last = Math.min(now + YEARS.most - 1, Math.max(now + YEARS.least - 1, ...needed));
  const years = Array.from({ length: last - now + 1 }, (_, index): BudgetYear => {
    const year = now + index;
    return {
      year,
      once: sum(dated, (one) => (one.year === year ? one.once : 0)),
      yearly: sum(dated, (one) => (one.year < year ? one.yearly : 0)),
    };
  });
  const undated = items.filter(({ dueDate }) => !isPlausibleDay(dueDate));
  return {
    years,
    once: sum(years, ({ once }) => once),
    yearly: sum(years, ({ yearly }) => yearly),
    undated: {
      once: sum(undated, ({ costOnce }) => costOnce ?? 0),
      yearly: sum(undated, ({ costYearly }) => costYearly ?? 0),
    },
    later: {
      once: sum(dated, ({ year, once }) => (year > last ? once : 0)),
      yearly: sum(dated, ({ year, yearly }) => (year >= last ? yearly : 0)),
    },
  };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
