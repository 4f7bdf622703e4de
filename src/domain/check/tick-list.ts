/**
 * The tick list "Woran erkenne ich das?": ticks suggest a status and never set it.
 * A tick belongs to the sentence that was ticked, not to its place in the list: if a later profile changes the
 * sentence, the tick no longer counts and the question is open again, instead of confirming what nobody has read.
 */
import type { Status } from '../record/assessment';

/** Stable key of a point: 64 bits of FNV-1a over its NFC text, in hex. NEVER CHANGE: stored with the answers. */
export function pointKey(point: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(point.normalize('NFC'))) {
    hash ^= BigInt(byte);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/**
 * All points ticked → ja, some → teilweise, none → nein (rule of the product). Without points no suggestion.
 * Takes the keys of the points as they stand today; ticks of points that no longer exist do not count.
 */
export function suggestedStatus(
  pointKeys: readonly string[],
  ticks: readonly string[],
): Status | undefined {
  if (pointKeys.length === 0) return undefined;
  const ticked = pointKeys.filter((key) => ticks.includes(key)).length;
  if (ticked === pointKeys.length) return 'ja';
  return ticked > 0 ? 'teilweise' : 'nein';
}
