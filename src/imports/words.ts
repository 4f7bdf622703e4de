/**
 * Makes texts from a foreign table comparable. Stored texts keep their letters; only keys are simplified.
 */
import * as clean from '$domain/values/clean-text';
import { FORMULA_SIGNS } from '$domain/values/formula-start';

/** Key for comparing a word: "Zuständig", "zustaendig:" and "ZUSTAENDIG" are the same. Never empty for a word. */
export function wordKey(text: string): string {
  const folded = text.trim().toLowerCase().normalize('NFD');
  const letters = folded.replace(/ß/g, 'ss').replace(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/([aou])e/g, '$1') || folded;
}

/** A multi-line text as it is stored, trimmed. */
export const cleanText = (text: string): string => clean.cleanText(text).trim();

/** A text of one line. */
export const cleanLine = (text: string): string => clean.cleanLine(text).trim();

/** Undoes the apostrophe our export puts before what looks like a formula. */
const ESCAPED = new RegExp(`^'+[${FORMULA_SIGNS}]`);
export const withoutEscape = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);
