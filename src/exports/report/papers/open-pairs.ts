/** What is still open in an answer. Every open pair belongs to exactly one kind. */
import { isIncomplete, statusOf } from '$domain/record/assessment';
import { isUnconfirmed, type CarriedPair } from '$domain/check/carrier';

/** In listing order; each is the name of its label. */
export const OPEN_KINDS = [
  'deficits',
  'incomplete',
  'untouched',
  'notConfirmed',
  'clarify',
] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/**
 * Undefined: settled. `notConfirmed`: "ja", but not yet confirmed by the provider. `clarify`: answered, but to be asked
 * again.
 */
export function openKindOf(pair: CarriedPair): OpenKind | undefined {
  const { answer } = pair;
  const status = statusOf(answer);
  if (status === 'nein' || status === 'teilweise') return 'deficits';
  if (isIncomplete(answer)) return 'incomplete';
  if (status === 'unbearbeitet') return 'untouched';
  if (isUnconfirmed(pair)) return 'notConfirmed';
  return answer?.toClarify === true ? 'clarify' : undefined;
}
