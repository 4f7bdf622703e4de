/** The choice of requirements as it stands in the address. */
import type { RequirementFilter } from '$domain/check/requirement-filter';
import { STATUSES } from '$domain/record/assessment';
import type { Query } from '$ui/query';

const NAMES = {
  role: 'rolle',
  place: 'ort',
  object: 'objekt',
  provider: 'dienstleister',
  status: 'stand',
  toClarify: 'klaeren',
  askProvider: 'fragen',
  module: 'baustein',
  unconfirmed: 'unbestaetigt',
  dueUntil: 'faellig',
  toReview: 'pruefen',
  wiba: 'wiba',
} as const;
type Name = keyof typeof NAMES;
const FLAGS = ['toClarify', 'askProvider', 'unconfirmed', 'toReview', 'wiba'] as const;
const YES = 'ja';
const NO = 'nein';

/** `toReview`: whether only those are shown if the address does not say. */
export function filterOf(query: Query, toReview: boolean): RequirementFilter {
  const text = (name: Name): string | undefined => query[NAMES[name]];
  const filter: RequirementFilter = {
    role: text('role'),
    place: text('place'),
    object: text('object'),
    provider: text('provider'),
    module: text('module'),
    dueUntil: text('dueUntil'),
    status: STATUSES.find((status) => status === text('status')),
  };
  for (const flag of FLAGS) filter[flag] = text(flag) === YES;
  if (text('toReview') === undefined) filter.toReview = toReview;
  return filter;
}

/** What is written in the address for these conditions; undefined takes one away. */
export function queryFor(filter: RequirementFilter): Query {
  return Object.fromEntries(
    (Object.keys(filter) as Name[]).map((name) => {
      const value = filter[name];
      if (typeof value === 'boolean') return [NAMES[name], value ? YES : NO];
      return [NAMES[name], value ?? ''];
    }),
  );
}

/** Takes every condition away. */
export const noFilter = (): Query =>
  Object.fromEntries(Object.values(NAMES).map((name) => [name, name === NAMES.toReview ? NO : '']));
