/**
 * A stored record as text and back, without loss: JSON, and words for what JSON has none for. What it does not know it
 * refuses, so that nothing is ever stored as something else. The words NEVER CHANGE: records are stored with them.
 */

/** The only field of an object that stands for something else. */
const WORD = '$';

export function recordToText(record: unknown): string {
  return JSON.stringify(worded(record));
}

export function textToRecord(text: string): unknown {
  const read: unknown = JSON.parse(text);
  return text.includes(`"${WORD}"`) ? unworded(read) : read;
}

/** The same value if JSON can say it. */
function worded(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [WORD]: 'number', of: Object.is(value, -0) ? '-0' : String(value) };
    case 'undefined':
      return { [WORD]: 'undefined' };
    case 'bigint':
      return { [WORD]: 'bigint', of: String(value) };
    case 'object':
      return value === null ? null : wordedObject(value);
    default:
      throw new TypeError(`a ${typeof value} cannot be encrypted`);
  }
}

function wordedObject(value: object): unknown {
  if (Array.isArray(value)) return changedItems(value) ?? value;
  if (value instanceof Date) return { [WORD]: 'date', of: worded(value.getTime()) };
  if (value instanceof Uint8Array) return { [WORD]: 'bytes', of: bytesToText(value) };
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError(`${Object.prototype.toString.call(value)} cannot be encrypted`);
  const entries = Object.entries(value);
  const items = changedItems(entries.map(([, one]) => one as unknown));
  const plain = items
    ? Object.fromEntries(entries.map(([name], index) => [name, items[index]]))
    : value;
  return Object.hasOwn(value, WORD) ? { [WORD]: 'object', of: plain } : plain;
}

/** Undefined if none of them changes: most records are JSON as they are and need not be copied. */
function changedItems(items: readonly unknown[]): unknown[] | undefined {
  let changed: unknown[] | undefined;
  // By index: a hole in an array counts as undefined.
  for (let index = 0; index < items.length; index += 1) {
    const item = worded(items[index]);
    if (item === items[index] && index in items) continue;
    changed ??= Array.from(items);
    changed[index] = item;
  }
  return changed;
}

function unworded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unworded);
  const { [WORD]: word, of } = value as Record<string, unknown>;
  switch (word) {
    case undefined:
      return unwordedFields(value);
    case 'object':
      return unwordedFields(of as object);
    case 'undefined':
      return undefined;
    case 'number':
      return Number(of);
    case 'bigint':
      return BigInt(of as string);
    case 'date':
      return new Date(unworded(of) as number);
    case 'bytes':
      return Uint8Array.from(atob(of as string), (sign) => sign.charCodeAt(0));
    default:
      throw new TypeError('encrypted by a newer version');
  }
}

const unwordedFields = (value: object): object =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unworded(one as unknown)]));

function bytesToText(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
}
