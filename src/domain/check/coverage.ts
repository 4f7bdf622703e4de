/**
 * The numbers. Every screen and document takes them from here; nothing is counted anywhere else.
 * A tally counts pairs (requirement, target object); tallies of parts add up to the tally of the whole.
 */
import { isToReview } from '../record/answer-record';
import { isIncomplete, statusOf, type Answer } from '../record/assessment';
import { isUnconfirmed, type CarriedPair } from './carrier';

/** The parts of a tally: every pair falls into exactly one. */
export interface TallyCounts {
  /** All pairs that apply. */
  applicable: number;
  yes: number;
  partly: number;
  no: number;
  /** "entbehrlich" with a reason. */
  dispensable: number;
  /** "entbehrlich" without a reason: counts as open. */
  incomplete: number;
  untouched: number;
}

export interface Tally extends TallyCounts {
  /** Among `yes`: a provider carries it out and has not confirmed it. */
  unconfirmed: number;
  /** Among `yes`: said of an earlier version of the question, and not looked at since. */
  toReview: number;
}

/** A share of a whole. `percent` is rounded down, so that 100 means all; null where there is nothing to count. */
export interface Share {
  part: number;
  whole: number;
  percent: number | null;
}

const EMPTY_TALLY: Tally = Object.freeze({
  applicable: 0,
  yes: 0,
  partly: 0,
  no: 0,
  dispensable: 0,
  incomplete: 0,
  untouched: 0,
  unconfirmed: 0,
  toReview: 0,
});

/** Counts the applicable pairs. */
export function tallyPairs(pairs: Iterable<CarriedPair>): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const pair of pairs) {
    tally.applicable += 1;
    tally[countedAs(pair.answer)] += 1;
    if (isUnconfirmed(pair)) tally.unconfirmed += 1;
    if (statusOf(pair.answer) === 'ja' && isToReview(pair.answer)) tally.toReview += 1;
  }
  return tally;
}

function countedAs(answer: Answer | undefined): Exclude<keyof TallyCounts, 'applicable'> {
  switch (statusOf(answer)) {
    case 'ja':
      return 'yes';
    case 'teilweise':
      return 'partly';
    case 'nein':
      return 'no';
    case 'entbehrlich':
      return isIncomplete(answer) ? 'incomplete' : 'dispensable';
    case 'unbearbeitet':
      return 'untouched';
  }
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = { ...EMPTY_TALLY };
  for (const tally of tallies)
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** Pairs that must be fulfilled: applicable minus "entbehrlich" with a reason. */
function requiredOf(tally: TallyCounts): number {
  return tally.applicable - tally.dispensable;
}

/** Pairs that still need a valid answer. */
export function openOf(tally: TallyCounts): number {
  return tally.untouched + tally.incomplete;
}

/** Bearbeitungsstand: answered pairs of the applicable ones. "entbehrlich" without a reason is not answered. */
export function progressOf(tally: TallyCounts): Share {
  return shareOf(tally.applicable - openOf(tally), tally.applicable);
}

/** Umsetzungsgrad: "ja" of the required pairs; `percent` is null where everything is dispensable. */
export function fulfilmentOf(tally: TallyCounts): Share {
  return shareOf(tally.yes, requiredOf(tally));
}

/** `part` of `whole`, percentage rounded down. */
export function shareOf(part: number, whole: number): Share {
  return { part, whole, percent: whole === 0 ? null : Math.floor((part * 100) / whole) };
}

export type WorkState = 'open' | 'started' | 'done' | 'notApplicable';

/** How far the work on a module is: done when nothing is open, notApplicable when all of it is dispensable. */
export function workStateOf(tally: TallyCounts): WorkState {
  if (tally.applicable > 0 && requiredOf(tally) === 0) return 'notApplicable';
  if (openOf(tally) === 0) return 'done';
  return openOf(tally) === tally.applicable && tally.incomplete === 0 ? 'open' : 'started';
}
