/**
 * Whether a word of a text is meant by what was typed, how surely, and which part of it. Both the search and the marks in
 * the results ask here, so what is found is marked.
 */
import { lettersOf, mayBeNear, mostErrors, nearIn, type Span } from './near';
import { synonymsOf } from './synonyms';

export interface Term {
  text: string;
  /** The word without its ending, if that leaves enough of it. */
  stem: string | undefined;
  synonyms: readonly string[];
  letters: number;
  most: number;
  /** True if mistakes are forgiven. */
  typos: boolean;
}

export interface Match extends Span {
  /** 1 for the same word, less for everything else. */
  weight: number;
}

/** A shorter one is looked for at the beginning of words only. */
const SHORTEST_INSIDE = 3;
const SHORTEST_STEM = 5;
const ENDING = /(?:ungen|innen|en|er|em|es|e|n|s)$/u;
/** Before "sicherung" these make another word (Versicherung), not a compound (Datensicherung). */
const SYLLABLE = /^(?:ver|be|ent|er|zer|ge|un)$/u;

export function readTerm(text: string, typos = false): Term {
  const isNumber = /\d/u.test(text);
  const stem = isNumber ? text : text.replace(ENDING, (end) => (end === 'ungen' ? 'ung' : ''));
  return {
    text,
    stem: stem !== text && stem.length >= SHORTEST_STEM ? stem : undefined,
    synonyms: isNumber ? [] : synonymsOf(text),
    letters: lettersOf(text),
    most: mostErrors(text),
    typos,
  };
}

/** `letters`: `lettersOf(word)`. */
export function matchOf(term: Term, word: string, letters = lettersOf(word)): Match | undefined {
  const written = inside(term.text, word) ?? (term.stem && lessSure(inside(term.stem, word)));
  if (written) return written;
  for (const synonym of term.synonyms)
    if (word.startsWith(synonym)) return { from: 0, to: word.length, weight: 0.4 };
  if (!term.typos || term.most === 0 || !mayBeNear(term.letters, letters, term.most))
    return undefined;
  const near = nearIn(term.text, word, term.most);
  return near && { from: near.from, to: near.to, weight: 0.3 / near.errors };
}

function inside(text: string, word: string): Match | undefined {
  const from = word.indexOf(text);
  if (from === -1 || (from > 0 && text.length < SHORTEST_INSIDE)) return undefined;
  return { from, to: from + text.length, weight: weightOf(text, word, from) };
}

function weightOf(text: string, word: string, from: number): number {
  if (word.length === text.length) return 1;
  const share = text.length / word.length;
  if (from === 0) return 0.7 + 0.25 * share;
  if (SYLLABLE.test(word.slice(0, from))) return 0.3;
  return (from + text.length === word.length ? 0.6 : 0.5) + 0.2 * share;
}

const lessSure = (match: Match | undefined): Match | undefined =>
  match && { ...match, weight: match.weight * 0.8 };
