/**
 * The index: MiniSearch keeps which word stands where and how rare it is; what is meant by a word that was typed (parts
 * of compounds, endings, other spellings, mistakes) is decided by `vocabulary.ts` beforehand.
 */
import MiniSearch from 'minisearch';
import { fold } from './fold';
import { readTerm, type Term } from './term';
import { Vocabulary } from './vocabulary';
import { termsOf, wordsIn } from './words';

export interface Indexed {
  id: string;
  /** What is shown first; counts more. */
  title: string;
  /** What else it is found by. */
  text: string;
  /** How much more it is worth than others; 1 if absent. */
  boost?: number;
}

export interface Found {
  ids: string[];
  /** What was typed, as it was understood; the marks follow it. */
  terms: readonly Term[];
}

export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #boosts = new Map<string, number>();
  readonly #index = new MiniSearch<Indexed>({
    fields: ['title', 'text'],
    tokenize: (text) => this.#noted(text),
    processTerm: (word) => word,
    searchOptions: { tokenize: (word) => [word], processTerm: (word) => word },
  });

  /** Adds an entry, or replaces the one with its id. */
  put(entry: Indexed): void {
    this.#boosts.set(entry.id, entry.boost ?? 1);
    if (this.#index.has(entry.id)) this.#index.replace(entry);
    else this.#index.add(entry);
  }

  remove(id: string): void {
    this.#boosts.delete(id);
    if (this.#index.has(id)) this.#index.discard(id);
  }

  /** What holds all words that were typed, the best first; nothing for nothing. */
  find(query: string): Found {
    const found = this.#find(query, false);
    // Each word may stand somewhere and yet not all together: then one of them is mistyped.
    return found.ids.length > 0 ? found : this.#find(query, true);
  }

  #find(query: string, typos: boolean): Found {
    const meant = termsOf(fold(query)).map((text) => this.#vocabulary.meant(readTerm(text, typos)));
    const terms = meant.map(({ term }) => term);
    if (meant.length === 0 || meant.some(({ words }) => words.size === 0))
      return { ids: [], terms };
    const sure = (word: string): number =>
      Math.max(...meant.map(({ words }) => words.get(word) ?? 0));
    const all = this.#index.search(
      {
        combineWith: 'AND',
        queries: meant.map(({ words }) => ({ combineWith: 'OR', queries: [...words.keys()] })),
      },
      {
        boost: { title: 3 },
        boostTerm: sure,
        boostDocument: (id) => this.#boosts.get(String(id)) ?? 1,
      },
    );
    return { ids: all.map(({ id }) => String(id)), terms };
  }

  #noted(text: string): string[] {
    const words = wordsIn(fold(text)).map(({ word }) => word);
    for (const word of words) this.#vocabulary.add(word);
    return words;
  }
}
