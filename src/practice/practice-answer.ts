/** One answer of the practice town, made from its row. */
import { pointKey } from '$domain/check/tick-list';
import type { Answer, AnswerFields, Status } from '$domain/record/assessment';
import type { PracticeMore, PracticeRow } from './practice-types';
import { PEOPLE } from './town-objects';

export interface AnswerMaking {
  /** The moment it is made, as an instant. */
  at: string;
  /** The sentences by which one recognises that a requirement is met. */
  pointsOf: (requirementId: string) => readonly string[];
}

const DAY = 86_400_000;
/** How many days before today a row was entered: spread over two months, the same in every run. */
const enteredAgo = (index: number): number => 3 + ((index * 17) % 62);

export const dayFrom = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * DAY).toISOString().slice(0, 10);

const STATUS: Readonly<Record<PracticeRow[1], Status>> = {
  ja: 'ja',
  teilweise: 'teilweise',
  nein: 'nein',
  weg: 'entbehrlich',
  ersatz: 'entbehrlich',
  offen: 'unbearbeitet',
};

/** `index`: its place among all rows. */
export function practiceAnswer(row: PracticeRow, index: number, making: AnswerMaking): Answer {
  const [requirementId, kind, text, more = {}] = row;
  const fields: Partial<AnswerFields> = {
    ...(kind === 'offen' ? {} : { status: STATUS[kind] }),
    ...saidBy(kind, text),
    ...ticksOf(kind, making.pointsOf(requirementId)),
    ...plannedBy(more, making.at),
    ...provenBy(more, making.at),
  };
  return { ...fields, changed: stampsFor(fields, more, enteredAt(index, more, making.at)) };
}

function saidBy(kind: PracticeRow[1], text: string): Partial<AnswerFields> {
  if (kind === 'weg') return { reasonKind: 'nicht-relevant', reason: text };
  if (kind === 'ersatz') return { reasonKind: 'ersatzmassnahme', reason: text };
  return text === '' ? {} : { implementation: text };
}

/** As the status says: all points for „ja“, about half of them for „teilweise“, none otherwise. */
function ticksOf(kind: PracticeRow[1], points: readonly string[]): Partial<AnswerFields> {
  if (kind === 'ja') return { ticks: points.map(pointKey) };
  if (kind !== 'teilweise' || points.length < 2) return {};
  return { ticks: points.slice(0, Math.ceil(points.length / 2)).map(pointKey) };
}

function plannedBy({ who, due, once, yearly }: PracticeMore, at: string): Partial<AnswerFields> {
  return {
    ...(who === undefined ? {} : { responsible: PEOPLE[who] }),
    ...(due === undefined ? {} : { dueDate: dayFrom(at, due) }),
    ...(once === undefined ? {} : { costOnce: once }),
    ...(yearly === undefined ? {} : { costYearly: yearly }),
  };
}

function provenBy(more: PracticeMore, at: string): Partial<AnswerFields> {
  const { evidence, checked, confirmed, clarify, note, by = 'isb' } = more;
  return {
    ...(evidence === undefined ? {} : { evidence }),
    ...(checked === undefined ? {} : { checkedOn: dayFrom(at, checked), checkedBy: PEOPLE[by] }),
    ...(confirmed === undefined ? {} : { confirmedOn: dayFrom(at, confirmed) }),
    ...(clarify === undefined ? {} : { toClarify: true }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What was checked or confirmed was entered on that day. */
function enteredAt(index: number, { checked, confirmed }: PracticeMore, at: string): string {
  const day = dayFrom(at, confirmed ?? checked ?? -enteredAgo(index));
  const [hour, minute] = [8 + (index % 7), (index * 13) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${day}T${hour ?? ''}:${minute ?? ''}:00.000Z`;
}

function stampsFor(fields: object, { by = 'isb' }: PracticeMore, at: string): Answer['changed'] {
  const stamp = { at, by: PEOPLE[by] };
  return Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
}
