/** What the next step is called, where it stands and why it is this one. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import type { NextStep, QuestionStep, Reason } from '$domain/next-step/next-step';
import type { PlanItem } from '$domain/plan/realisation-plan';
import type { Order } from '$domain/profile/profile';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { today } from '$ui/calendar';
import { isAhead } from '$ui/clocks/stamp-time';
import { formatDate, formatDay, localDay } from '$ui/format';
import { measureTitle } from '$ui/measures/measure-texts';
import { pairName } from '$ui/next-open-link';
import type { Worded } from '$ui/profile-texts.svelte';
import { assessmentLink } from '$ui/routes';

export interface StepWords {
  href: string;
  /** Small line above the title. */
  over: string;
  title: Worded<string>;
  /** The module, and the target object if there are several. */
  place: string;
  /** Which of its questions; empty for a gap. */
  number: string;
  /** Undefined if nothing is true. */
  why: string | undefined;
}

export function stepWords(session: AssessmentSession, step: NextStep): StepWords {
  return {
    href: stepHref(session, step),
    over: overOf(step),
    title: step.kind === 'question' ? questionOf(session, step.pair) : titleOf(session, step.item),
    place: placeOf(session, step),
    number: step.kind === 'question' ? numberOf(step) : '',
    why: step.reason && reasonText(step.reason),
  };
}

function placeOf(session: AssessmentSession, step: NextStep): string {
  if (step.kind === 'question') return pairName(session, step.pair);
  const [pair] = step.item.pairs;
  return pair === undefined ? itemTitle(step.item) : pairName(session, pair);
}

/** The thing it is about in a few words, for a link in a line. */
export function stepName(session: AssessmentSession, step: NextStep): string {
  return step.kind === 'question' ? pairName(session, step.pair) : itemTitle(step.item);
}

/** What a measure is called; a gap without one by its requirement. */
export function itemTitle({ measure, pairs: [pair] }: PlanItem): string {
  return measure === undefined ? (pair?.requirement.title ?? '') : measureTitle(measure);
}

/** To the question itself; a module not begun yet is opened at its top, with its introduction. */
export function stepHref(session: AssessmentSession, step: NextStep): string {
  if (step.kind === 'question') return questionLink(session, step.pair, step.begun);
  return itemLink(session, step.item);
}

/** Where something of the plan is done. */
export function itemLink(session: AssessmentSession, { pairs: [pair] }: PlanItem): string {
  return pair === undefined
    ? assessmentLink(session.id, { page: 'plan' })
    : questionLink(session, pair);
}

function questionLink(
  session: AssessmentSession,
  { module, object, requirement }: AnsweredPair,
  asked = true,
): string {
  return assessmentLink(session.id, {
    page: 'module',
    moduleId: module.id,
    ...(session.severalObjects ? { objectId: object.id } : {}),
    ...(asked ? { requirementId: requirement.id } : {}),
  });
}

function questionOf(session: AssessmentSession, { requirement }: AnsweredPair): Worded<string> {
  const { language } = session.profile;
  return (
    session.texts.ofRequirement(requirement.id, 'question') ?? {
      value: requirement.title,
      language,
    }
  );
}

const titleOf = ({ profile }: AssessmentSession, item: PlanItem): Worded<string> => ({
  value: itemTitle(item),
  language: profile.language,
});

function overOf(step: NextStep): string {
  if (step.kind !== 'question') return t(step.kind === 'due' ? 'today.due' : 'today.gap');
  const { stopped, begun } = step;
  if (stopped === undefined) return t(begun ? 'today.goesOn' : 'today.nextUp');
  // A wrong clock stamps times to come: nobody stopped then.
  if (isAhead(stopped)) return t('today.stoppedHere');
  return localDay(new Date(stopped)) === today()
    ? t('today.stoppedToday')
    : t('today.stoppedOn', { date: formatDate(stopped) });
}

function numberOf({ number, of, after }: QuestionStep): string {
  const which = t('today.number', { number, of });
  return after === 0 ? which : `${which}, ${t('today.after', { count: after })}`;
}

const orderName = (order: Order): string => t(`today.order_${order}`);

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'overdue':
    case 'dueToday':
      return t(`reason.${reason.kind}`, { day: formatDay(reason.day) });
    case 'first':
      return t('reason.first', { order: orderName(reason.order), count: reason.open });
    case 'nextOrder':
      return t('reason.nextOrder', { before: reason.before.join(', '), order: reason.order });
    case 'nextOrderBut':
      return t('reason.nextOrderBut', {
        before: reason.before.join(', '),
        order: reason.order,
        count: reason.left,
      });
    case 'providerLeft':
      return t('reason.providerLeft');
    case 'gap': {
      const answered = t(reason.left === 0 ? 'reason.allAnswered' : 'reason.restWaits', {
        count: reason.left,
      });
      const which = t(reason.little ? 'reason.gapLittle' : 'reason.gap', { order: reason.order });
      return `${answered} ${which}`;
    }
  }
}
