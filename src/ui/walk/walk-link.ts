/** Addresses of a walk: the place is in the path, the room and the question stand after "?". */
import { stepsAt, walksOf, type Walk } from '$domain/check/walk';
import type { RequirementRow } from '$domain/check/requirement-filter';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { assessmentLink } from '$ui/routes';

/** Stands in the address in place of a question when the walk is over. */
export const WALK_END = 'ende';

export const stepKey = ({ object, requirement }: RequirementRow): string =>
  `${object.id}/${requirement.id}`;

/** `step`: key of the question, or `WALK_END`; absent: where one is. */
export function walkLink(
  assessmentId: string,
  { placeId, room, step = '' }: { placeId: string; room: string; step?: string },
): string {
  return assessmentLink(assessmentId, { page: 'walk', placeId }, { raum: room, frage: step });
}

export const walksIn = ({ profile, applied, assessment }: AssessmentSession): Walk[] =>
  walksOf(profile, applied, assessment.targetObjects);

/** `room` empty: all rooms. */
export const stepsIn = (
  { assessment }: AssessmentSession,
  walk: Walk,
  room: string,
): RequirementRow[] => (room === '' ? walk.steps : stepsAt(walk, room, assessment.targetObjects));

/** The walk through a part that was handed out for exactly one place; undefined for any other. */
export function walkOfPart(session: AssessmentSession): string | undefined {
  const walks = walksIn(session);
  const [walk] = walks;
  const asked = session.applied.reduce((sum, { module }) => sum + module.requirements.length, 0);
  if (walk === undefined || walks.length > 1 || walk.steps.length < asked) return undefined;
  return walkLink(session.id, { placeId: walk.place.id, room: '' });
}
