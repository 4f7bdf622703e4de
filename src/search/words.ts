/** What counts as a word: letters and digits; numbers of requirements ("CON.3.A5") are one word and its parts. */

export interface Word {
  word: string;
  /** Where it stands in the folded text. */
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu;
const PART = /[^.]+/gu;
const JOINED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** Everything by which a folded text is found: "E-Mail" also as "email", "CON.3.A5" also as "a5". */
export function wordsIn(folded: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    words.push({ word, from: index, to: index + word.length });
    if (word.includes('.'))
      for (const { 0: part, index: inside } of word.matchAll(PART))
        words.push({ word: part, from: index + inside, to: index + inside + part.length });
  }
  if (folded.includes('-'))
    for (const { 0: joined, index } of folded.matchAll(JOINED))
      words.push({ word: joined.replaceAll('-', ''), from: index, to: index + joined.length });
  return words;
}

/** More words than this do not make a search narrower. */
const MOST_TERMS = 8;

/** What was typed and folded, word by word, each once. */
export function termsOf(folded: string): string[] {
  return [...new Set(folded.match(WORD))].slice(0, MOST_TERMS);
}
