/**
 * How letters are compared: small, ä as ae, ß as ss, without accents and without soft hyphens. So "Gebäude", "GEBAEUDE"
 * and a soft-hyphenated title are one word, whichever keyboard was used.
 */

export interface Folded {
  text: string;
  /** For every folded letter where it came from in the original; one more for the end. */
  at: readonly number[];
}

const SPELT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  '\u00ad': '',
  '\u200b': '',
};
const DIAERESIS = '\u0308';
const known = new Map<string, string>();

/** Folded, with the way back to the original, so that a find can be marked in it. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let position = 0;
  for (const letter of original) {
    const folded = letter === DIAERESIS && /[aou]$/u.test(text) ? 'e' : foldLetter(letter);
    for (let index = 0; index < folded.length; index += 1) at.push(position);
    text += folded;
    position += letter.length;
  }
  at.push(position);
  return { text, at };
}

export const fold = (original: string): string => foldWithPlaces(original).text;

function foldLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const small = letter.toLowerCase();
  const folded =
    SPELT[small] ?? small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u00ad', '');
  known.set(letter, folded);
  return folded;
}
