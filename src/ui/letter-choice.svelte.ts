/**
 * Which requirements a person has ticked for a letter to a provider, and whether the papers are to show that letter.
 * Kept while the app is open and never stored: what is asked of whom is not an answer.
 */
import { SvelteSet } from 'svelte/reactivity';

interface LetterOf {
  assessmentId: string;
  providerId: string;
}

// The sets themselves are reactive; creating one may happen while a screen is being derived.
const chosen = new Map<string, SvelteSet<string>>();
let wanted = $state.raw<LetterOf | undefined>();

/** Keys (`rowKey`) of what is ticked for a provider; changed in place. */
export function letterChoice({ assessmentId, providerId }: LetterOf): SvelteSet<string> {
  const key = JSON.stringify([assessmentId, providerId]);
  const known = chosen.get(key);
  if (known) return known;
  const fresh = new SvelteSet<string>();
  chosen.set(key, fresh);
  return fresh;
}

/** The letter the papers will show next; undefined: none about chosen requirements. */
export function wantLetter(letter: LetterOf | undefined): void {
  wanted = letter;
}

/** The provider and the keys for the letter requested in an assessment. */
export function wantedLetter(
  assessmentId: string,
): { providerId: string; keys: ReadonlySet<string> } | undefined {
  if (wanted?.assessmentId !== assessmentId) return undefined;
  return { providerId: wanted.providerId, keys: letterChoice(wanted) };
}
