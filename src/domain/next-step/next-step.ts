/**
 * The rule of the next step (ADR 0030): of everything that is left, the one thing to do now, with the sentence that says
 * why. In this order: what is due and in one's own hand; an open question, R1 before R2 before R3; a gap without a day.
 * What is to be clarified waits for somebody and is never the next step.
 */
import type { AnsweredPair } from '../check/answered-pairs';
import { carrierOf } from '../check/carrier';
import { isOpenAnswer } from '../check/next-open';
import { EFFORTS, type PlanItem } from '../plan/realisation-plan';
import { ORDERS, type Order } from '../profile/profile';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';
import { groupBy } from '../values/group-by';
import type { StoppedAt } from './stopped-at';

/** Why it is this one. Each is only said where it is true. */
export type Reason =
  | { kind: 'overdue' | 'dueToday'; day: string }
  /** Belongs to the first order of work; so many of that order are open, this one among them. */
  | { kind: 'first'; order: Order; open: number }
  /** Everything of the earlier orders is answered. */
  | { kind: 'nextOrder'; before: Order[]; order: Order }
  /** … but for so many that cannot be answered alone: to be clarified, or carried out by a provider. */
  | { kind: 'nextOrderBut'; before: Order[]; order: Order; left: number }
  /** Everything that can be answered alone is answered; this is carried out by a provider. */
  | { kind: 'providerLeft' }
  /** Every question but `left` that wait is answered; of the gaps without a day this is the first. */
  | { kind: 'gap'; order: Order; little: boolean; left: number };

export interface QuestionStep {
  kind: 'question';
  pair: AnsweredPair;
  /** Which question it is, of how many of its module and object; and how many of these are open after it. */
  number: number;
  of: number;
  after: number;
  /** False where nothing of its module and object has been answered. */
  begun: boolean;
  /** When one stopped in this module and object; undefined if it was elsewhere. */
  stopped: string | undefined;
  reason: Reason | undefined;
}
export type NextStep =
  QuestionStep | { kind: 'due' | 'gap'; item: PlanItem; reason: Reason | undefined };

export interface Given {
  /** All counted pairs, in the profile's order. */
  pairs: readonly AnsweredPair[];
  /** What is still to be carried out (`realisationPlan`). */
  items: readonly PlanItem[];
  stopped: StoppedAt | undefined;
  /** YYYY-MM-DD. */
  today: string;
}

export interface NextSteps {
  step: NextStep | undefined;
  /** The question where one stopped, if it can go on there and `step` leads elsewhere. */
  resume: QuestionStep | undefined;
  /** How many questions are open, waiting ones included. */
  open: number;
}

export function nextSteps(given: Given): NextSteps {
  const questions = new Questions(given);
  const step = dueStep(given) ?? questions.next() ?? gapStep(given, questions.open);
  const resume = questions.resume();
  const same = step?.kind === 'question' && resume?.pair === step.pair;
  return { step, resume: same ? undefined : resume, open: questions.open };
}

const isToClarify = ({ answer }: AnsweredPair): boolean => answer?.toClarify === true;
/** Only a provider can do it or knows it. */
const isElsewhere = (pair: AnsweredPair): boolean => carrierOf(pair) === 'dienstleister';
const waits = (pair: AnsweredPair): boolean => isToClarify(pair) || isElsewhere(pair);
const orderOf = (pair: AnsweredPair): number => ORDERS.indexOf(pair.module.order);

/** A provider does it, or nothing of what it closes can be done alone. */
const isInOtherHands = ({ measure, pairs }: PlanItem): boolean =>
  (measure?.providerId ?? '') !== '' || (pairs.length > 0 && pairs.every(waits));

function dueStep({ items, today }: Given): NextStep | undefined {
  const [item] = items
    .filter((one) => isPlausibleDay(one.dueDate) && compareDays(one.dueDate, today) <= 0)
    .filter((one) => !isInOtherHands(one))
    .sort((a, b) => compareDays(a.dueDate, b.dueDate));
  if (item === undefined) return undefined;
  const { dueDate: day, overdue } = item;
  return { kind: 'due', item, reason: { kind: overdue ? 'overdue' : 'dueToday', day } };
}

/** R1 first, then what is among the first things for every municipality (first lap), then what takes little effort. */
function gapStep({ items }: Given, left: number): NextStep | undefined {
  const rank = ({ effort }: PlanItem): number =>
    effort === undefined ? EFFORTS.length : EFFORTS.indexOf(effort);
  const turn = ({ order }: PlanItem): number => ORDERS.indexOf(order);
  const late = ({ pairs }: PlanItem): number =>
    Number(!pairs.some(({ requirement }) => requirement.wiba === true));
  const [item] = items
    .filter((one) => one.dueDate === '' && !isInOtherHands(one))
    .sort((a, b) => turn(a) - turn(b) || late(a) - late(b) || rank(a) - rank(b));
  if (item === undefined) return undefined;
  const little = item.effort === 'gering';
  return { kind: 'gap', item, reason: { kind: 'gap', order: item.order, little, left } };
}

const sheetOf = ({ module, object }: AnsweredPair): string => `${object.id}/${module.id}`;

/** The open questions, and which of them comes first. */
class Questions {
  readonly open: number;
  readonly #open: readonly AnsweredPair[];
  readonly #sheets: ReadonlyMap<string, AnsweredPair[]>;
  readonly #stopped: StoppedAt | undefined;

  constructor({ pairs, stopped }: Given) {
    this.#open = pairs.filter(({ answer }) => isOpenAnswer(answer));
    this.open = this.#open.length;
    this.#sheets = groupBy(pairs, sheetOf);
    this.#stopped = stopped;
  }

  /** Where one stopped, the next open question, even if a provider carries it out: one was answering those. */
  resume(): QuestionStep | undefined {
    if (this.#stopped === undefined) return undefined;
    const { pair } = this.#stopped;
    const sheet = this.#sheets.get(sheetOf(pair)) ?? [];
    const from = sheet.indexOf(pair);
    const open = [...sheet.slice(from), ...sheet.slice(0, from)].filter(
      (one) => isOpenAnswer(one.answer) && !isToClarify(one),
    );
    const next = open.find((one) => !isElsewhere(one) || isElsewhere(pair));
    return next && this.#step(next);
  }

  /** What waits for nobody comes first; then what a provider carries out. */
  next(): QuestionStep | undefined {
    const own = this.#first(this.#open.filter((one) => !waits(one)));
    if (own !== undefined) return this.#step(own);
    const elsewhere =
      this.resume()?.pair ?? this.#first(this.#open.filter((one) => !isToClarify(one)));
    return elsewhere && { ...this.#step(elsewhere), reason: { kind: 'providerLeft' } };
  }

  /** The earliest order; within it where one stopped, then what is begun, then the order of the profile. */
  #first(open: readonly AnsweredPair[]): AnsweredPair | undefined {
    const turn = ORDERS.find((order) => open.some(({ module }) => module.order === order));
    const inTurn = open.filter(({ module }) => module.order === turn);
    const resumed = this.resume()?.pair;
    if (resumed?.module.order === turn) return resumed;
    return inTurn.find((pair) => this.#isBegun(pair)) ?? inTurn[0];
  }

  #isBegun(pair: AnsweredPair): boolean {
    return (this.#sheets.get(sheetOf(pair)) ?? []).some(({ answer }) => !isOpenAnswer(answer));
  }

  #step(pair: AnsweredPair): QuestionStep {
    const sheet = this.#sheets.get(sheetOf(pair)) ?? [];
    const open = sheet.filter(({ answer }) => isOpenAnswer(answer)).length;
    const stopped = this.#stopped;
    return {
      kind: 'question',
      pair,
      number: sheet.indexOf(pair) + 1,
      of: sheet.length,
      after: open - 1,
      begun: open < sheet.length,
      stopped: stopped && sheetOf(stopped.pair) === sheetOf(pair) ? stopped.at : undefined,
      reason: this.#reason(pair),
    };
  }

  /** Undefined for a question that is out of turn: where one stopped may be R2 while R1 is open. */
  #reason(pair: AnsweredPair): Reason | undefined {
    const { order } = pair.module;
    const earlier = this.#open.filter((one) => orderOf(one) < orderOf(pair));
    if (earlier.some((one) => !waits(one))) return undefined;
    const orders = new Set([...this.#sheets.values()].map(([one]) => one?.module.order));
    const before = ORDERS.filter((one) => one < order && orders.has(one));
    if (before.length === 0) {
      const open = this.#open.filter((one) => one.module.order === order).length;
      return { kind: 'first', order, open };
    }
    const left = earlier.length;
    return left === 0
      ? { kind: 'nextOrder', before, order }
      : { kind: 'nextOrderBut', before, order, left };
  }
}
