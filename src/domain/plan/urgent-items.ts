/** What comes first in the realisation plan: R1 before R2 before R3, within each the earliest date. */
import { ORDERS } from '../profile/profile';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';
import type { PlanItem, RealisationPlan } from './realisation-plan';

/**
 * At most `count` items. Those without a plausible date come last within their order of work; ties keep the plan's
 * order.
 */
export function urgentItems({ items }: RealisationPlan, count: number): PlanItem[] {
  return items.toSorted(byUrgency).slice(0, count);
}

function byUrgency(a: PlanItem, b: PlanItem): number {
  const order = ORDERS.indexOf(a.order) - ORDERS.indexOf(b.order);
  if (order !== 0) return order;
  const [known, otherKnown] = [isPlausibleDay(a.dueDate), isPlausibleDay(b.dueDate)];
  if (!known || !otherKnown) return Number(otherKnown) - Number(known);
  return compareDays(a.dueDate, b.dueDate);
}
