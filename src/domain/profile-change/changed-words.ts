/** Which words of a text are new and which are gone, for showing two versions beside each other. */

/** A stretch of words, with the space after it. */
export interface WordRun {
  text: string;
  /** True if the other text does not have it at this place. */
  differs: boolean;
}

/**
 * Both texts in runs of words. Law: the runs put together are the texts, and what does not differ is the same in both.
 */
export function changedWords(
  before: string,
  after: string,
): { before: WordRun[]; after: WordRun[] } {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, next);
  const kept = { before: new Set<number>(), after: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < old.length && j < next.length) {
    if (isSame(old[i], next[j])) {
      kept.before.add(i);
      kept.after.add(j);
      i += 1;
      j += 1;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return { before: runsOf(old, kept.before), after: runsOf(next, kept.after) };
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
const isSame = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim();

/** How many words both texts share from each pair of places on. Texts of a profile have a few dozen words. */
function commonLengths(old: readonly string[], next: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(next.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      const below = table[i + 1] ?? [];
      row[j] = isSame(old[i], next[j])
        ? 1 + (below[j + 1] ?? 0)
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

function runsOf(words: readonly string[], kept: ReadonlySet<number>): WordRun[] {
  const runs: WordRun[] = [];
  words.forEach((text, index) => {
    const differs = !kept.has(index);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += text;
    else runs.push({ text, differs });
  });
  return runs;
}
