/** What waits, as rows: each names one thing and leads to where it is done. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import type { PlanItem } from '$domain/plan/realisation-plan';
import type { ToClarify, Unconfirmed, Waiting } from '$domain/waiting/waiting';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { stampDate } from '$ui/clocks/stamp-time';
import { formatDay } from '$ui/format';
import { assessmentLink, TO_REVIEW } from '$ui/routes';
import type { Mark } from '$ui/status/marks';
import { itemLink, itemTitle } from './step-words';

interface Row {
  id: string;
  title: string;
  small: string;
  href: string;
  act: string;
  mark?: Mark;
}
export interface Group {
  id: string;
  mark: Mark;
  title: string;
  count: string;
  rows: Row[];
}

/** So many of a group are named; the rest is one row. */
const NAMED = 4;

/** Groups without anything are left out. */
export function waitGroups(session: AssessmentSession, waiting: Waiting): Group[] {
  return [
    due(session, waiting),
    clarify(session, waiting),
    confirm(session, waiting),
    review(session, waiting),
  ].filter(({ rows }) => rows.length > 0);
}

function due(session: AssessmentSession, { overdue, soon }: Waiting): Group {
  const counts = [
    ...(overdue.length > 0 ? [t('today.overdue', { count: overdue.length })] : []),
    ...(soon.length > 0 ? [t('today.soon', { count: soon.length })] : []),
  ];
  const rows = [...overdue, ...soon].map((item): Row => dueRow(session, item));
  // Both lists are sorted by their day.
  const until = (soon.at(-1) ?? overdue.at(-1))?.dueDate ?? '';
  const rest = {
    href: assessmentLink(session.id, { page: 'requirements' }, { faellig: until }),
    title: t('today.moreDue'),
  };
  return {
    id: 'due',
    mark: 'overdue',
    title: t('today.due'),
    count: counts.join(' · '),
    rows: shortened(rows, rest),
  };
}

function dueRow(session: AssessmentSession, item: PlanItem): Row {
  const { id, pairs, responsible, dueDate, overdue } = item;
  const when = t(overdue ? 'today.sinceDay' : 'today.untilDay', { day: formatDay(dueDate) });
  return {
    id,
    title: itemTitle(item),
    small: [pairs[0]?.requirement.id, responsible, when].filter(Boolean).join(' · '),
    href: itemLink(session, item),
    act: t('today.isDone'),
    mark: overdue ? 'overdue' : 'measure',
  };
}

function clarify(session: AssessmentSession, { toClarify }: Waiting): Group {
  const count = toClarify.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return {
    id: 'clarify',
    mark: 'clarify',
    title: t('today.clarify'),
    count: t('today.questions', { count }),
    rows: shortened(
      toClarify.map((one) => clarifyRow(session, one)),
      { href: clarifyLink(session, {}), title: t('today.moreClarify') },
    ),
  };
}

const clarifyLink = (session: AssessmentSession, query: Readonly<Record<string, string>>): string =>
  assessmentLink(session.id, { page: 'requirements' }, { ...query, klaeren: 'ja' });

function clarifyRow(session: AssessmentSession, { role, pairs, since }: ToClarify): Row {
  const oldest = since === '' ? [] : [t('today.oldest', { date: stampDate(since) })];
  return {
    id: role,
    title: t('today.clarifyRole', { count: pairs.length, role }),
    small: [modulesOf(pairs), ...oldest].join(' · '),
    href: clarifyLink(session, { rolle: role }),
    act: t('today.show'),
  };
}

function confirm(session: AssessmentSession, { unconfirmed }: Waiting): Group {
  const count = unconfirmed.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const all = assessmentLink(session.id, { page: 'requirements' }, { unbestaetigt: 'ja' });
  return {
    id: 'confirm',
    mark: 'waits',
    title: t('today.confirm'),
    count: t('today.confirmations', { count }),
    rows: shortened(
      unconfirmed.map((one) => confirmRow(session, one)),
      { href: all, title: t('today.moreConfirm') },
    ),
  };
}

function confirmRow(session: AssessmentSession, { provider, pairs }: Unconfirmed): Row {
  const query = {
    unbestaetigt: 'ja',
    ...(provider === undefined ? {} : { dienstleister: provider.id }),
  };
  return {
    id: provider?.id ?? '',
    title: t('today.confirmProvider', {
      name: provider?.name ?? t('today.noProvider'),
      count: pairs.length,
    }),
    small: modulesOf(pairs),
    href: assessmentLink(session.id, { page: 'requirements' }, query),
    act: t('today.enterReply'),
  };
}

function review(session: AssessmentSession, { toReview }: Waiting): Group {
  const count = t('today.answers', { count: toReview });
  const row = {
    id: 'review',
    title: t('today.reviewText'),
    small: count,
    href: assessmentLink(session.id, { page: 'requirements', show: TO_REVIEW }),
    act: t('today.show'),
  };
  return {
    id: 'review',
    mark: 'done',
    title: t('today.review'),
    count,
    rows: toReview === 0 ? [] : [row],
  };
}

function shortened(rows: Row[], rest: { href: string; title: string }): Row[] {
  const left = rows.length - NAMED;
  if (left <= 1) return rows;
  const more = {
    ...rest,
    id: 'rest',
    small: t('today.more', { count: left }),
    act: t('today.show'),
  };
  return [...rows.slice(0, NAMED), more];
}

/** "ORP.2, ORP.4 und 3 weitere". */
function modulesOf(pairs: readonly AnsweredPair[]): string {
  const ids = [...new Set(pairs.map(({ module }) => module.id))];
  const named = ids.slice(0, 3).join(', ');
  return ids.length > 3 ? t('today.modulesAndMore', { named, count: ids.length - 3 }) : named;
}
