/**
 * Reads when something is due: any day as everywhere, a day without a year ("15.1.": the next one), and three short words:
 * "2w" (in two weeks), "m" (end of the month), "q" (end of the quarter). What was understood is shown before it counts.
 */
import { dayNumber, dayOf, isRealDay, storedDay } from '../values/day';
import { readDay, type ReadDay } from '../values/read-day';
import { quickDays } from './due-groups';

/** `today`: YYYY-MM-DD. */
export function readDueDay(typed: string, today: string): ReadDay {
  const text = typed.trim().toLowerCase();
  const quick = quickDays(today);
  if (text === 'm') return plain(quick.month);
  if (text === 'q') return plain(quick.quarter);
  const weeks = /^(\d{1,2}) ?w$/.exec(text)?.[1];
  if (weeks !== undefined) return plain(dayOf((dayNumber(today) ?? 0) + 7 * Number(weeks)));
  const short = /^(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text);
  return short === null ? readDay(typed) : nextSuchDay(Number(short[1]), Number(short[2]), today);
}

const plain = (day: string): ReadDay => ({ kind: 'day', day, unfinished: false });

/** Eight years always hold a 29 February, whatever century. */
function nextSuchDay(day: number, month: number, today: string): ReadDay {
  const now = Number(today.slice(0, 4));
  for (let year = now; year <= now + 8; year += 1) {
    const parts = { year, month, day };
    if (isRealDay(parts) && storedDay(parts) >= today) return plain(storedDay(parts));
  }
  return { kind: 'impossible' };
}
