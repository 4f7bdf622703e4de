/** Parts of a file name, safe on every system; the day it was made comes last. */
export function fileName(parts: readonly string[], today: string): string {
  return [...parts, today].join(' ').replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-');
}
