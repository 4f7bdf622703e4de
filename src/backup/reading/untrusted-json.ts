import { MAX_DEPTH } from '../format/backup-format';
import { textOf, type Bytes } from '$sealing/bytes';

/**
 * What these bytes say in JSON; undefined if they are no JSON in UTF-8, are nested deeper than any record, or name a
 * field that would reach what all objects share.
 */
export function untrustedJson(bytes: Bytes): unknown {
  try {
    const value: unknown = JSON.parse(textOf(bytes) ?? '');
    return isPlain(value, MAX_DEPTH) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  // What JSON makes has no other fields than its own; a list of them would be made for millions of values.
  for (const name in value)
    if (name === '__proto__' || !isPlain((value as Record<string, unknown>)[name], depth - 1))
      return false;
  return true;
}
