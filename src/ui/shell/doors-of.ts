/** The doors an assessment has. */
import type { AssessmentSession } from '../assessment-session.svelte';
import { isPageOfPart } from '../handout/pages-of-part';
import { DOORS, type Door } from '../pages';

/** All of them while it is being opened; in a part that was handed out, those whose first page belongs to it. */
export function doorsOf(session: AssessmentSession | undefined): Door[] {
  const doors = Object.keys(DOORS) as Door[];
  if (session?.assessment.handout === undefined) return doors;
  return doors.filter((door) => isPageOfPart(DOORS[door]));
}
