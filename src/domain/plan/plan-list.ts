/** What the plan lists as work: the measures, and gaps whose answer itself says who, until when or for how much. */
import { hasOwnPlan } from '../measures/gaps';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';
import { budgetYears, type Budget } from './budget-years';
import { dueGroup, isDueThisWeek } from './due-groups';
import type { PlanItem } from './realisation-plan';

/** The earliest first; what has no date last, in the order of the plan. */
export function listedItems(items: readonly PlanItem[]): PlanItem[] {
  return items
    .filter(({ measure, pairs }) => measure !== undefined || hasOwnPlan(pairs[0]?.answer))
    .sort((a, b) => {
      const [known, other] = [isPlausibleDay(a.dueDate), isPlausibleDay(b.dueDate)];
      return known && other ? compareDays(a.dueDate, b.dueDate) : Number(other) - Number(known);
    });
}

/** Filters of the list, in German words because they stand in the address. */
export const PLAN_FILTERS = ['ueberfaellig', 'diese-woche', 'ohne-termin', 'mit-kosten'] as const;
export type PlanFilter = (typeof PLAN_FILTERS)[number];

export function passesFilter(item: PlanItem, filter: PlanFilter | undefined, today: string) {
  switch (filter) {
    case undefined:
      return true;
    case 'ueberfaellig':
      return item.overdue;
    case 'diese-woche':
      return isDueThisWeek(item, today);
    case 'ohne-termin':
      return dueGroup(item) === 'undated';
    case 'mit-kosten':
      return (item.costOnce ?? 0) > 0 || (item.costYearly ?? 0) > 0;
  }
}

export interface PlanFigures {
  overdue: number;
  /** From today to Sunday. */
  thisWeek: number;
  undated: number;
  budget: Budget;
}

/** `items`: what is listed. `today`: YYYY-MM-DD. */
export function planFigures(items: readonly PlanItem[], today: string): PlanFigures {
  const count = (filter: PlanFilter): number =>
    items.filter((item) => passesFilter(item, filter, today)).length;
  return {
    overdue: count('ueberfaellig'),
    thisWeek: count('diese-woche'),
    undated: count('ohne-termin'),
    budget: budgetYears(items, today),
  };
}
