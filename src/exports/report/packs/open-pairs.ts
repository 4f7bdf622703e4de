/** What is still open in an answer. Every open pair belongs to exactly one kind. */
import { isIncomplete, statusOf, type Answer } from '../../../domain/assessment';

/** In the order in which they are listed; each is the name of its label. */
export const OPEN_KINDS = ['deficits', 'incomplete', 'untouched', 'clarify'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** Undefined: settled. `clarify`: answered, but somebody wants to ask again. */
export function openKindOf(answer: Answer | undefined): OpenKind | undefined {
  const status = statusOf(answer);
  if (status === 'nein' || status === 'teilweise') return 'deficits';
  if (isIncomplete(answer)) return 'incomplete';
  if (status === 'unbearbeitet') return 'untouched';
  return answer?.toClarify === true ? 'clarify' : undefined;
}
