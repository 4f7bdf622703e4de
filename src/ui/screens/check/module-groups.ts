/** The entries of the list beside the questions. Every entry leads somewhere and says how much is open there. */
import { answeredPairs } from '$domain/check/answered-pairs';
import { openOf, sumTallies, type Tally } from '$domain/check/coverage';
import type { PairTally } from '$domain/check/coverage-table';
import { firstLapTopics, tallyTopic } from '$domain/check/first-lap';
import { workLists, type WorkListBy } from '$domain/check/work-lists';
import { ORDERS } from '$domain/profile/profile';
import { groupBy } from '$domain/values/group-by';
import { compareNaturally } from '$domain/values/natural-order';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { withQuery } from '$ui/query';
import { assessmentLink } from '$ui/routes';
import type { Grouping } from './groupings';

export interface Item {
  key: string;
  /** Official id, if it has one. */
  id?: string;
  title: string;
  href: string;
  tally: Tally;
  /** The pairs it stands for; empty for a list across modules. */
  pairs: readonly PairTally[];
}
export interface Group {
  key: string;
  id?: string;
  title: string;
  open: number;
  done: boolean;
  entries: Item[];
}

/** The groups of a tree, or one group without a title. */
export function moduleGroups(session: AssessmentSession, by: Grouping): Group[] {
  switch (by) {
    case 'layer':
      return session.coverage.layers.map(({ id, title }) =>
        group(
          { key: id, id, title },
          modulesOf(session, (pair) => pair.module.layer === id),
        ),
      );
    case 'order':
      return ORDERS.map((order) =>
        group(
          { key: order, title: t(`order.${order}`) },
          modulesOf(session, (pair) => pair.module.order === order),
        ),
      ).filter(({ entries }) => entries.length > 0);
    case 'object':
      return session.coverage.objects.map(({ object }) =>
        group(
          { key: object.id, title: object.title },
          session.coverage.pairs
            .filter((pair) => pair.object.id === object.id)
            .map((pair) => itemOf(session, [pair], object.id)),
        ),
      );
    default:
      return [group({ key: by, title: '' }, acrossModules(session, by))];
  }
}

function group(head: { key: string; id?: string; title: string }, entries: Item[]): Group {
  const tally = sumTallies(entries.map((entry) => entry.tally));
  return { ...head, open: openOf(tally), done: openOf(tally) === 0, entries };
}

/** One entry per module, over all its objects. */
function modulesOf(session: AssessmentSession, wanted: (pair: PairTally) => boolean): Item[] {
  const byModule = groupBy(session.coverage.pairs.filter(wanted), ({ module }) => module.id);
  return [...byModule.values()].map((pairs) => itemOf(session, pairs));
}

/** With `objectId`, for this object alone. */
export function itemOf(
  session: AssessmentSession,
  pairs: readonly PairTally[],
  objectId?: string,
): Item {
  const [{ module }] = pairs as readonly [PairTally];
  const one = pairs.length === 1 ? pairs[0] : undefined;
  const object = objectId ?? (session.severalObjects ? one?.object.id : undefined);
  return {
    key: `${objectId ?? ''}/${module.id}`,
    id: module.id,
    title: module.title,
    href: assessmentLink(session.id, {
      page: 'module',
      moduleId: module.id,
      ...(object === undefined ? {} : { objectId: object }),
    }),
    tally: sumTallies(pairs.map(({ tally }) => tally)),
    pairs,
  };
}

const QUERY_NAMES = { place: 'ort', role: 'rolle', provider: 'dienstleister' } as const;

function acrossModules(session: AssessmentSession, by: WorkListBy | 'topic'): Item[] {
  if (by === 'topic') return topics(session);
  const { assessment, profile } = session;
  const pairs = answeredPairs(profile, assessment, session.answers());
  const list = assessmentLink(session.id, { page: 'requirements' });
  return workLists(by, pairs, assessment)
    .map(({ id, tally }) => ({
      key: id,
      title: titleOf(session, by, id),
      href: withQuery(list, { [QUERY_NAMES[by]]: id }),
      tally,
      pairs: [],
    }))
    .sort((a, b) => compareNaturally(a.title, b.title));
}

function titleOf({ profile, assessment }: AssessmentSession, by: WorkListBy, id: string): string {
  if (by === 'place') return profile.places.find((place) => place.id === id)?.title ?? id;
  if (by === 'role') return id;
  const name = assessment.providerList?.find((provider) => provider.id === id)?.name;
  return name === undefined || name === '' ? t('providers.unnamed') : name;
}

function topics(session: AssessmentSession): Item[] {
  const answers = session.answers();
  return firstLapTopics(session.profile, session.applied).map((topic) => ({
    key: topic.id,
    title: topic.title,
    href: assessmentLink(session.id, { page: 'firstLap', topicId: topic.id }),
    tally: tallyTopic(topic, session.assessment, answers),
    pairs: [],
  }));
}

/** True if something is open there. */
export const isOpenItem = ({ tally }: Item): boolean => openOf(tally) > 0;
