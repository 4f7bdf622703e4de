/** How the columns of a table share the width: by their weights, but no word is broken that could be whole. */

/** So much even a column without words keeps. */
const LEAST = 8;

/** `words`: width of the longest word of each column. Widths by weight give way to each other where words need it. */
export function columnWidths(
  weights: readonly number[],
  words: readonly number[],
  total: number,
): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => (total * weight) / sum);
  const wanted = words.map((word) => Math.max(LEAST, word));
  const missing = widths.map((width, index) => Math.max(0, (wanted[index] ?? LEAST) - width));
  const spare = widths.map((width, index) => Math.max(0, width - (wanted[index] ?? LEAST)));
  const [needed, free] = [missing, spare].map((list) => list.reduce((all, one) => all + one, 0));
  if (!needed || !free) return widths;
  const moved = Math.min(needed, free);
  return widths.map(
    (width, index) =>
      width + ((missing[index] ?? 0) / needed) * moved - ((spare[index] ?? 0) / free) * moved,
  );
}
