/** A part that comes back, and the assessment it was given out from. */
import type { Assessment } from '../record/assessment';
import { answersAt } from './hand-out';
import { underId, type Whole } from './whole';

/**
 * The assessment as the returning part sees it: its answers are those of the part, its structure is the one at home.
 * So merging it brings answers and nothing else, whatever the file says of objects, providers or details.
 */
export function asReturned(mine: Assessment, part: Whole): Whole {
  const { handout } = part.assessment;
  if (handout === undefined) return part;
  const own = underId({ ...part, ...answersAt(part, handout.places) }, mine.id);
  return { ...own, assessment: mine };
}
