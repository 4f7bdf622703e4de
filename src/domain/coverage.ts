/**
 * The numbers. Every screen and document takes them from here; nobody counts by himself.
 * A tally counts pairs (requirement, target object); tallies of parts add up to the tally of the whole.
 */
import { isIncomplete, statusOf, type Answer } from './assessment';

export interface Tally {
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

/** A share as counts. `percent` is rounded down, so that 100 means all; null where there is nothing to count. */
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
});

/** Counts one answer per applicable pair; a pair without an answer is passed as undefined. */
export function tallyAnswers(answers: Iterable<Answer | undefined>): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const answer of answers) {
    tally.applicable += 1;
    tally[countedAs(answer)] += 1;
  }
  return tally;
}

function countedAs(answer: Answer | undefined): Exclude<keyof Tally, 'applicable'> {
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
function requiredOf(tally: Tally): number {
  return tally.applicable - tally.dispensable;
}

/** Pairs that still wait for a valid answer. */
export function openOf(tally: Tally): number {
  return tally.untouched + tally.incomplete;
}

/** Bearbeitungsstand: answered pairs of the applicable ones. "entbehrlich" without a reason is not answered. */
export function progressOf(tally: Tally): Share {
  return shareOf(tally.applicable - openOf(tally), tally.applicable);
}

/** Umsetzungsgrad: "ja" of the required pairs; `percent` is null where everything is dispensable. */
export function fulfilmentOf(tally: Tally): Share {
  return shareOf(tally.yes, requiredOf(tally));
}

/** `part` of `whole`, percentage rounded down. */
export function shareOf(part: number, whole: number): Share {
  return { part, whole, percent: whole === 0 ? null : Math.floor((part * 100) / whole) };
}

export type WorkState = 'open' | 'started' | 'done' | 'notApplicable';

/** How far the work on a module is: done when nothing is open, notApplicable when all of it is dispensable. */
export function workStateOf(tally: Tally): WorkState {
  if (tally.applicable > 0 && requiredOf(tally) === 0) return 'notApplicable';
  if (openOf(tally) === 0) return 'done';
  return openOf(tally) === tally.applicable && tally.incomplete === 0 ? 'open' : 'started';
}
