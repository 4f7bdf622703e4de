/**
 * What goes into a calendar: the due dates of the realisation plan and the review dates. A calendar is shared easily,
 * so an event says what is due, where and by whom, and never what was noted or why.
 */
import type { Assessment } from '$domain/record/assessment';
import { ownText } from '$domain/record/document-settings';
import { hasDoubtfulDate, realisationPlan, type PlanItem } from '$domain/plan/realisation-plan';
import { dayNumber, isPlausibleDay } from '$domain/values/day';
import type { ReportLabel } from '../report/report-labels';
import type { ReportInput } from '../report/report-model';
import { itemNames, type ItemName } from '../report/result/plan-words';
import { REMINDER_DAYS } from './reminder';

/** Plain data, so it can be passed to a worker. Lasts the whole day, whatever the time zone. */
export interface CalendarEvent {
  /** Stays the same whenever the same thing is exported again. */
  uid: string;
  /** YYYY-MM-DD. */
  day: string;
  summary: string;
  description: string;
  /** Instant of the export. */
  at: string;
  /** False if it is too late for a reminder beforehand. */
  reminder: boolean;
}

/** The municipality's own texts that hold a day, and what is due then. */
const REVIEWS = [
  { text: 'reviewOn', label: 'calendarReview' },
  { text: 'trainingOn', label: 'calendarTraining' },
] as const satisfies readonly { text: string; label: ReportLabel }[];

/** In order of the days. An implausible date, such as one in the year 27, gets no event; the screen names it. */
export function calendarEvents(input: ReportInput): CalendarEvent[] {
  const { assessment, profile, answers, today } = input;
  const { items } = realisationPlan(profile, assessment, answers, today);
  const nameOf = itemNames(input, false);
  const due = items.map((item) => dueEvent(input, item, nameOf(item)));
  return [...due, ...reviewEvents(input)]
    .filter(({ day }) => isPlausibleDay(day))
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** What `calendarEvents` leaves out: implausible dates, and the number of items without a date. */
export interface CalendarGaps {
  items: PlanItem[];
  reviews: { text: (typeof REVIEWS)[number]['text']; day: string }[];
  withoutDate: number;
}

export function calendarGaps({ assessment, profile, answers, today }: ReportInput): CalendarGaps {
  const { items, total } = realisationPlan(profile, assessment, answers, today);
  const reviews = REVIEWS.map(({ text }) => ({ text, day: reviewDay(assessment, text) }));
  return {
    items: items.filter(hasDoubtfulDate),
    reviews: reviews.filter(({ day }) => day !== '' && !isPlausibleDay(day)),
    withoutDate: total.withoutDate,
  };
}

function reviewDay({ document }: Assessment, text: string): string {
  return ownText(document, text)?.trim() ?? '';
}

function dueEvent(input: ReportInput, item: PlanItem, name: ItemName): CalendarEvent {
  const { measure, pairs, responsible, dueDate } = item;
  const { label, day } = input.labels;
  const title = `${name.id} ${name.title}`;
  const [first] = pairs;
  const objects = [...new Set(pairs.map(({ object }) => object.title))];
  const facts: [ReportLabel, string][] = [
    ...(measure === undefined ? [] : [['measure', title] as [ReportLabel, string]]),
    ['requirement', pairs.map(({ requirement: { id, title } }) => `${id} ${title}`).join('; ')],
    ['object', objects.join('; ')],
    ['responsible', responsible],
    ['dueDate', day(dueDate)],
  ];
  const lines = facts.filter(([, text]) => text !== '');
  const place =
    measure === undefined && first !== undefined
      ? [first.object.id, first.requirement.id]
      : ['massnahme', item.id];
  return {
    ...eventOn(input, dueDate, place),
    summary: objects.length === 1 ? `${title} – ${objects.join('')}` : title,
    description: lines.map(([name, text]) => `${label(name)}: ${text}`).join('\n'),
  };
}

function reviewEvents(input: ReportInput): CalendarEvent[] {
  const { assessment } = input;
  return REVIEWS.map(({ text, label }) => ({
    ...eventOn(input, reviewDay(assessment, text), [text]),
    summary: `${input.labels.label(label)} – ${assessment.municipality}`,
    description: '',
  }));
}

/** What every event has. `path`: what it belongs to within its assessment. */
function eventOn(
  { assessment, at, today }: ReportInput,
  day: string,
  path: string[],
): Pick<CalendarEvent, 'uid' | 'day' | 'at' | 'reminder'> {
  const daysLeft = (dayNumber(day) ?? 0) - (dayNumber(today) ?? 0);
  const parts = [assessment.id, ...path].map(uidPart);
  return {
    uid: `${parts.join('/')}@basis-check-kommune`,
    day,
    at,
    reminder: daysLeft > REMINDER_DAYS,
  };
}

/** Different ids stay different, and no id can inject anything into the file. */
function uidPart(id: string): string {
  return id.replace(
    /[^A-Za-z0-9.-]/g,
    (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
