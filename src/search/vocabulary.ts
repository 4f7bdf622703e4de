/** All words of the index. What was typed is looked up here first, so that the index itself only knows whole words. */
import { lettersOf } from './near';
import { matchOf, type Term } from './term';

/** More words for one term only cost time: the others are less alike. */
const MOST_WORDS = 80;

export interface Meant {
  term: Term;
  words: ReadonlyMap<string, number>;
}

export class Vocabulary {
  /** By word, its letters as bits. A word that is no longer used stays, and finds nothing. */
  readonly #words = new Map<string, number>();

  add(word: string): void {
    if (!this.#words.has(word)) this.#words.set(word, lettersOf(word));
  }

  /**
   * The words meant by a term and how surely, the surest first. Mistakes are forgiven if no word is written like it, or
   * if the term says so; the term that is returned says whether they were.
   */
  meant(term: Term): Meant {
    const found = this.#matches(term);
    if (found.length === 0 && !term.typos) return this.meant({ ...term, typos: true });
    found.sort(([, a], [, b]) => b - a);
    return { term, words: new Map(found.slice(0, MOST_WORDS)) };
  }

  #matches(term: Term): [string, number][] {
    const found: [string, number][] = [];
    for (const [word, letters] of this.#words) {
      const match = matchOf(term, word, letters);
      if (match !== undefined) found.push([word, match.weight]);
    }
    return found;
  }
}
