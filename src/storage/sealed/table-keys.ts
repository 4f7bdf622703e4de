/**
 * What of a record stays readable when the device is locked: the fields by which the database finds it. Everything in
 * them that is not a random id or a number is replaced by a keyed hash, so that it can be found and not read.
 */
import type { DBCoreIndex, DBCoreTableSchema } from 'dexie';
import { utf8, type Bytes } from '$sealing/bytes';

/** Random ids. Every other text in a key or an index is hashed. */
const READABLE: ReadonlySet<string> = new Set(['id', 'assessmentId']);
/** Begins what was hashed. No id of ours does. */
const HASHED = '~';
/** What Dexie appends to a prefix to reach everything that begins with it. */
const HIGHEST = '\uffff';
const HASH_BYTES = 16;

export class TableKeys {
  readonly #names: CryptoKey;
  /** Hashed before: the same ids come again with every answer. */
  readonly #known = new Map<string, string>();

  constructor(names: CryptoKey) {
    this.#names = names;
  }

  /** The fields by which a record is found, as they are stored. */
  async fieldsOf(
    { primaryKey, indexes }: DBCoreTableSchema,
    record: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const names = new Set([primaryKey, ...indexes].flatMap(pathsOf));
    const fields: Record<string, unknown> = {};
    for (const name of names)
      if (record[name] !== undefined) fields[name] = await this.#hidden(name, record[name]);
    return fields;
  }

  /** True if nothing in a key of this index is hashed, or all of it was already: it is stored as it is. */
  isStored(index: DBCoreIndex, key: unknown): boolean {
    const paths = pathsOf(index);
    const parts: unknown[] = Array.isArray(key) ? key : [key];
    return parts.every(
      (part, at) =>
        typeof part !== 'string' || READABLE.has(paths[at] ?? '') || part.startsWith(HASHED),
    );
  }

  /** A key of this index as it is stored; one that was stored stays as it is. */
  async key(index: DBCoreIndex, key: unknown): Promise<unknown> {
    const paths = pathsOf(index);
    if (!index.compound) return this.#hidden(paths[0] ?? '', key);
    if (!Array.isArray(key)) return key;
    return Promise.all(key.map((part, at) => this.#hidden(paths[at] ?? '', part as unknown)));
  }

  /** The ends of a range of this index as they are stored. Throws if what is hashed would have to be in order. */
  async ends(index: DBCoreIndex, lower: unknown, upper: unknown): Promise<[unknown, unknown]> {
    if (!index.compound) return this.#ends(pathsOf(index)[0] ?? '', lower, upper);
    if (!Array.isArray(lower) || !Array.isArray(upper))
      return [await this.key(index, lower), await this.key(index, upper)];
    const ends = await Promise.all(
      pathsOf(index).map((path, at) => this.#ends(path, lower[at], upper[at])),
    );
    // As many as were given: a shorter key comes before the longer ones.
    return [
      ends.map(([end]) => end).slice(0, lower.length),
      ends.map(([, end]) => end).slice(0, upper.length),
    ];
  }

  async #ends(path: string, lower: unknown, upper: unknown): Promise<[unknown, unknown]> {
    const [low, high] = await Promise.all([this.#hidden(path, lower), this.#hidden(path, upper)]);
    if (lower === upper || (isReadable(lower, low) && isReadable(upper, high))) return [low, high];
    if (typeof lower === 'string' && lower.endsWith('/') && upper === lower + HIGHEST) {
      const prefix = HASHED + (await this.#hash(lower));
      return [`${prefix}/`, `${prefix}/${HIGHEST}`];
    }
    throw new RangeError(`"${path}" is hashed and has no order`);
  }

  /** A value of a field as it is stored; of several values (multiEntry) each. */
  async #hidden(path: string, value: unknown): Promise<unknown> {
    if (Array.isArray(value))
      return Promise.all(value.map((one) => this.#hidden(path, one as unknown)));
    if (typeof value !== 'string' || READABLE.has(path) || value.startsWith(HASHED)) return value;
    const end = value.lastIndexOf('/') + 1;
    const own = await this.#hash(value);
    // What begins alike up to the last slash can still be found together.
    return end === 0 ? HASHED + own : `${HASHED}${await this.#hash(value.slice(0, end))}/${own}`;
  }

  async #hash(text: string): Promise<string> {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', this.#names, utf8(text)));
    const hash = textOf(mac.slice(0, HASH_BYTES));
    this.#known.set(text, hash);
    return hash;
  }
}

/** Ids, numbers, and what Dexie takes for the lowest and the highest of all keys. */
const isReadable = (key: unknown, stored: unknown): boolean =>
  typeof key !== 'string' || key === stored;

/** A key as it is stored. Throws if any of it is hashed: nobody may take it for what it stands for. */
export function readableKey(stored: unknown): unknown {
  const parts: unknown[] = Array.isArray(stored) ? stored : [stored];
  if (parts.some((part) => typeof part === 'string' && part.startsWith(HASHED)))
    throw new RangeError('a hashed key can be looked up, but not read');
  return stored;
}

/** The fields of a key or an index. */
function pathsOf({ keyPath }: DBCoreIndex): readonly string[] {
  const paths = keyPath === null ? [] : Array.isArray(keyPath) ? keyPath : [keyPath];
  if (paths.some((path) => path.includes('.')))
    throw new RangeError('what lies inside a field cannot be an index: it would be readable');
  return paths;
}

/** Without the slash, which has a meaning of its own. */
const textOf = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('/', '_')
    .replaceAll('=', '');
