/**
 * Where the person was in an assessment, kept in this browser as addresses: ids, and nothing an assessment says.
 */
import { read, write } from '$storage/local-memory';
import { parseRoute } from '../routes';
import type { Place } from './findable';
import { wayOfPage, type Way } from './ways';

/** Enough to know which ways are used most. */
const MOST_KEPT = 60;

const kept = (assessmentId: string): string[] =>
  (read(`places:${assessmentId}`) ?? '').split(' ').filter(Boolean);

/** The last one first. What stands after "?" is how it was shown, and not kept. */
export function noteVisit(assessmentId: string, hash: string): void {
  const address = hash.replace(/\?.*/s, '');
  const former = kept(assessmentId);
  if (former[0] === address) return;
  write(`places:${assessmentId}`, [address, ...former].slice(0, MOST_KEPT).join(' '));
}

/** The last places but the one where one is, each once. */
export function lastPlaces(assessmentId: string, most: number): Place[] {
  const [here, ...before] = [...new Set(kept(assessmentId))];
  return before
    .filter((address) => address !== here)
    .flatMap((address) => placeAt(address) ?? [])
    .slice(0, most);
}

/** The most used first; what is left is filled up with the usual ones. */
export function usedWays(assessmentId: string, most: number, usual: readonly Way[]): Way[] {
  const counts = new Map<Way, number>();
  for (const address of kept(assessmentId)) {
    const place = placeAt(address);
    if (place?.kind === 'way') counts.set(place.way, (counts.get(place.way) ?? 0) + 1);
  }
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([way]) => way);
  return [...new Set([...used, ...usual])].slice(0, most);
}

function placeAt(address: string): Place | undefined {
  const route = parseRoute(address);
  if (route.screen !== 'assessment') return undefined;
  switch (route.page) {
    case 'module': {
      const { moduleId, requirementId, objectId } = route;
      if (requirementId === undefined) return { kind: 'module', moduleId };
      const place = { kind: 'requirement', moduleId, requirementId } as const;
      return objectId === undefined ? place : { ...place, objectId };
    }
    case 'object':
      return { kind: 'object', objectId: route.objectId };
    case 'provider':
      return { kind: 'provider', providerId: route.providerId };
    default: {
      const way = wayOfPage(route.page);
      return way && { kind: 'way', way };
    }
  }
}
