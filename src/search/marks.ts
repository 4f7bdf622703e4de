/** Which parts of a shown text were meant by what was typed, and the piece of a long text around the first of them. */
import { foldWithPlaces } from './fold';
import type { Span } from './near';
import { matchOf, type Term } from './term';
import { wordsIn } from './words';

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text in pieces; put together they are the text. */
export function markedPieces(text: string, terms: readonly Term[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of spansIn(text, terms)) {
    if (from > end) pieces.push({ text: text.slice(end, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** True if anything of the text would be marked. */
export const isMeant = (text: string, terms: readonly Term[]): boolean =>
  spansIn(text, terms).length > 0;

/** At most `longest` letters around the first find, cut between words; the beginning if there is none. */
export function excerpt(text: string, terms: readonly Term[], longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const first = spansIn(line, terms)[0]?.from ?? 0;
  const wanted = Math.max(0, Math.min(first - Math.floor(longest / 3), line.length - longest));
  const from = wanted === 0 ? 0 : Math.min(line.indexOf(' ', wanted) + 1 || wanted, first);
  const rest = line.slice(from, from + longest);
  const isEnd = from + longest >= line.length;
  const cut = isEnd ? rest : rest.slice(0, Math.max(rest.lastIndexOf(' '), longest / 2));
  return `${from > 0 ? '… ' : ''}${cut}${isEnd ? '' : ' …'}`;
}

/** In the order of the text, none touching another. */
function spansIn(text: string, terms: readonly Term[]): Span[] {
  const { text: folded, at } = foldWithPlaces(text);
  const spans = wordsIn(folded).flatMap(({ word, from, to }) =>
    terms.flatMap((term) => {
      const match = matchOf(term, word);
      if (match === undefined) return [];
      // Written with a hyphen, its letters do not stand where the word has them.
      if (word.length !== to - from) return [{ from, to }];
      return [{ from: from + match.from, to: from + match.to }];
    }),
  );
  const places = spans.map(({ from, to }) => ({ from: at[from] ?? 0, to: at[to] ?? text.length }));
  return merged(places.sort((a, b) => a.from - b.from));
}

function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.to > span.from) all.push({ ...span });
  }
  return all;
}
