/** How the columns of a table share the width: by weight, but without breaking a word that could be kept whole. */

/** Even a column without words keeps this much. */
const LEAST = 8;

/** `words`: width of the longest word in each column. Columns yield width to others whose words need it. */
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
