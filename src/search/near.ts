/** Where a mistyped word is hidden in another one: letters left out, added, changed or swapped. */

export interface Span {
  from: number;
  to: number;
}
export interface Near extends Span {
  errors: number;
}

/** How many mistakes a word of this length may have: short ones would be taken for anything. */
export function mostErrors(term: string): number {
  if (term.length < 4 || /\d/u.test(term)) return 0;
  return term.length < 7 ? 1 : 2;
}

/** The letters of a folded word as bits; other signs share one. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - 97;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}

/** Cheap: false if so many letters are missing that it cannot be near. */
export function mayBeNear(term: number, word: number, most: number): boolean {
  let missing = term & ~word;
  for (let count = 0; missing !== 0; count += 1) {
    if (count === most) return false;
    missing &= missing - 1;
  }
  return true;
}

/**
 * For every beginning of the term: how many mistakes lead to the part of the word that ends here, and where that part
 * begins.
 */
interface Row {
  costs: Int32Array;
  starts: Int32Array;
}
const rowOf = (width: number): Row => ({
  costs: new Int32Array(width),
  starts: new Int32Array(width),
});

/**
 * The part of the word that is nearest to the term, with at most so many mistakes; two swapped letters are one. Sellers'
 * algorithm: a part may begin anywhere.
 */
export function nearIn(term: string, word: string, most: number): Near | undefined {
  if (word.length < term.length - most) return undefined;
  const width = term.length + 1;
  let [before, last, row] = [rowOf(width), rowOf(width), rowOf(width)];
  for (let t = 0; t < width; t += 1) last.costs[t] = t;
  let best: Near | undefined;
  for (let w = 1; w <= word.length; w += 1) {
    row.costs[0] = 0;
    row.starts[0] = w;
    for (let t = 1; t < width; t += 1) {
      const isSwapped = w > 1 && term[t - 1] === word[w - 2] && term[t - 2] === word[w - 1];
      row.costs[t] = (last.costs[t - 1] ?? 0) + (term[t - 1] === word[w - 1] ? 0 : 1);
      row.starts[t] = last.starts[t - 1] ?? 0;
      improve(row, t, last, t);
      improve(row, t, row, t - 1);
      if (isSwapped) improve(row, t, before, t - 2);
    }
    const { [term.length]: errors = most + 1 } = row.costs;
    if (errors <= most && (best === undefined || errors < best.errors))
      best = { from: row.starts[term.length] ?? 0, to: w, errors };
    [before, last, row] = [last, row, before];
  }
  return best;
}

/** One mistake more than there, if that is less than what was found so far. */
function improve(row: Row, t: number, from: Row, at: number): void {
  const cost = (from.costs[at] ?? 0) + 1;
  if (cost >= (row.costs[t] ?? 0)) return;
  row.costs[t] = cost;
  row.starts[t] = from.starts[at] ?? 0;
}
