/** File names that are safe on every system; the day of making comes last. */
export function fileName(parts: readonly string[], today: string): string {
  return [...parts, today].join(' ').replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-');
}
