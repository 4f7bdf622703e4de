/** The screens one can jump to. */
import type { AssessmentSession } from '../assessment-session.svelte';
import { isPageOfPart } from '../handout/pages-of-part';
import type { PageName } from '../pages';
import { assessmentLink, createLink, deviceLink, helpLink, lockLink, startLink } from '../routes';

/** Of an assessment; those that name a thing are found as that thing. */
const PAGE_WAYS = [
  'today',
  'coverage',
  'check',
  'firstLap',
  'requirements',
  'walks',
  'document',
  'documentSettings',
  'papers',
  'setup',
  'scope',
  'objects',
  'objectImport',
  'modelling',
  'stock',
  'providers',
  'details',
  'backup',
  'merge',
  'snapshots',
  'log',
] as const satisfies readonly PageName[];
type PageWay = (typeof PAGE_WAYS)[number];

const OTHER_WAYS = {
  start: startLink,
  create: createLink,
  help: helpLink,
  lock: lockLink,
  device: deviceLink,
} as const;
export type Way = PageWay | keyof typeof OTHER_WAYS;

const isPageWay = (way: string): way is PageWay => PAGE_WAYS.some((page) => page === way);

/** Those this assessment has. */
export function waysOf({ assessment, listing }: AssessmentSession): Way[] {
  const pages = PAGE_WAYS.filter(
    (page) =>
      (assessment.handout === undefined || isPageOfPart(page)) &&
      (page !== 'setup' || listing.setup !== undefined),
  );
  return [...pages, ...(Object.keys(OTHER_WAYS) as (keyof typeof OTHER_WAYS)[])];
}

export const wayLink = (assessmentId: string, way: Way): string =>
  isPageWay(way) ? assessmentLink(assessmentId, { page: way }) : OTHER_WAYS[way]();

/** The way that is this page; undefined for the page of a thing. */
export const wayOfPage = (page: PageName): Way | undefined => (isPageWay(page) ? page : undefined);
