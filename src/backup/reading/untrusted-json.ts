import { MAX_DEPTH } from '../format/backup-format';
import { textOf, type Bytes } from '../format/bytes';

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
  if (depth === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((inner) => isPlain(inner, depth - 1));
}
