/** The way from one module to the next: in the order of the list, each for each of its target objects. */
import { openOf } from '$domain/check/coverage';
import type { PairTally } from '$domain/check/coverage-table';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { assessmentLink } from '$ui/routes';

export interface PairPlace {
  moduleId: string;
  /** Empty: all objects. */
  objectId: string;
}

/** The address of a module, for one object if there are several. */
export function pairLink(
  session: AssessmentSession,
  { module, object }: Pick<PairTally, 'module' | 'object'>,
): string {
  return assessmentLink(session.id, {
    page: 'module',
    moduleId: module.id,
    ...(session.severalObjects ? { objectId: object.id } : {}),
  });
}

const placeIn = (pairs: readonly PairTally[], { moduleId, objectId }: PairPlace): number =>
  pairs.findIndex(
    ({ module, object }) => module.id === moduleId && (objectId === '' || object.id === objectId),
  );

/** The neighbour in the list; undefined at either end. */
export function neighbourOf(
  { coverage: { pairs } }: AssessmentSession,
  place: PairPlace,
  by: 1 | -1,
): PairTally | undefined {
  const at = placeIn(pairs, place);
  return at === -1 ? undefined : pairs[at + by];
}

/** The next one with something open, from the beginning again after the last; undefined if there is none but this. */
export function nextOpenAfter(
  { coverage: { pairs } }: AssessmentSession,
  place: PairPlace,
): PairTally | undefined {
  const at = placeIn(pairs, place);
  const others = [...pairs.slice(at + 1), ...pairs.slice(0, Math.max(0, at))];
  return others.find(({ tally }) => openOf(tally) > 0);
}
