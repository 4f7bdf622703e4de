/**
 * One table through the cipher. A transaction would end while WebCrypto works; `keptOpen` prevents that. So reading,
 * applying a change and writing stay one transaction, and two windows cannot overwrite each other.
 */
import Dexie, {
  type DBCoreAddRequest,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCorePutRequest,
  type DBCoreQuery,
  type DBCoreTable,
  type DBCoreTransaction,
} from 'dexie';
import { keptOpen } from './kept-open';
import { openedCursor } from './opened-cursor';
import type { RecordCipher } from './record-cipher';
import { isSealed } from './sealed-record';

interface Asking {
  trans: DBCoreTransaction;
  query: DBCoreQuery;
}

export class SealedTable {
  readonly #down: DBCoreTable;
  readonly #cipher: RecordCipher;

  constructor(down: DBCoreTable, cipher: RecordCipher) {
    this.#down = down;
    this.#cipher = cipher;
  }

  asTable(): DBCoreTable {
    const down = this.#down;
    return {
      ...down,
      get: ({ trans, ...request }) =>
        native(
          this.#keys(trans, [request.key])
            .then(([key]) => down.get({ ...request, trans, key }))
            .then((stored) => this.#open(trans, stored)),
        ),
      getMany: ({ trans, ...request }) =>
        native(
          this.#keys(trans, request.keys)
            .then((keys) => down.getMany({ ...request, trans, keys }))
            .then((all) => this.#openAll(trans, all)),
        ),
      query: (request) =>
        native(
          this.#asked(request)
            .then((asked) => down.query(asked))
            .then(({ result }) => (request.values ? this.#openAll(request.trans, result) : result))
            .then((result) => ({ result })),
        ),
      count: (request) => native(this.#asked(request).then((asked) => down.count(asked))),
      openCursor: (request) =>
        native(
          this.#asked(request)
            .then((asked) => down.openCursor(asked))
            .then(
              (cursor) =>
                cursor && openedCursor(cursor, (stored) => this.#open(request.trans, stored)),
            ),
        ),
      mutate: (request) => native(this.#mutate(request)),
    };
  }

  #mutate(request: DBCoreMutateRequest): PromiseLike<DBCoreMutateResponse> {
    const { trans } = request;
    const index = this.#down.schema.primaryKey;
    switch (request.type) {
      case 'deleteRange':
        return this.#range(trans, { index, range: request.range }).then((range) =>
          this.#down.mutate({ ...request, range }),
        );
      case 'delete':
        return this.#keys(trans, request.keys).then((keys) =>
          this.#down.mutate({ ...request, keys }),
        );
      default:
        return this.#write(request);
    }
  }

  #write(request: DBCoreAddRequest | DBCorePutRequest): PromiseLike<DBCoreMutateResponse> {
    const records = request.values as readonly Record<string, unknown>[];
    const { schema } = this.#down;
    return this.#wait(request.trans, () =>
      Promise.all(records.map((record) => this.#cipher.sealed(schema, record))),
    )
      .then((values) => this.#down.mutate({ ...request, values }))
      .then((response) => {
        if (schema.primaryKey.autoIncrement) return response;
        // Dexie writes the key into the record that was given to it.
        const results = records.map((record) => schema.primaryKey.extractKey?.(record) as unknown);
        return { ...response, results, lastResult: results.at(-1) };
      });
  }

  #open(trans: DBCoreTransaction, stored: unknown): PromiseLike<unknown> {
    return this.#openAll(trans, [stored]).then(([opened]) => opened);
  }

  #openAll(trans: DBCoreTransaction, all: readonly unknown[]): PromiseLike<unknown[]> {
    if (!all.some(isSealed)) return Dexie.Promise.resolve([...all]);
    const { schema } = this.#down;
    return this.#wait(trans, () =>
      Promise.all(all.map((stored) => this.#cipher.opened(schema, stored))),
    );
  }

  /** As they are stored. */
  #keys(trans: DBCoreTransaction, keys: readonly unknown[]): PromiseLike<unknown[]> {
    const { primaryKey } = this.#down.schema;
    if (keys.every((key) => this.#cipher.keys.isStored(primaryKey, key)))
      return Dexie.Promise.resolve([...keys]);
    return this.#wait(trans, () =>
      Promise.all(keys.map((key) => this.#cipher.keys.key(primaryKey, key))),
    );
  }

  /** As it is stored. */
  #range(trans: DBCoreTransaction, { index, range }: DBCoreQuery): PromiseLike<DBCoreKeyRange> {
    const { keys } = this.#cipher;
    if (keys.isStored(index, range.lower) && keys.isStored(index, range.upper))
      return Dexie.Promise.resolve(range);
    return this.#wait(trans, async () => {
      const [lower, upper] = await keys.ends(index, range.lower, range.upper);
      return { ...range, lower, upper };
    });
  }

  /** What is asked for, as it is stored. */
  #asked<R extends Asking>(request: R): PromiseLike<R> {
    return this.#range(request.trans, request.query).then((range) => ({
      ...request,
      query: { ...request.query, range },
    }));
  }

  #wait<T>(trans: DBCoreTransaction, work: () => Promise<T>): PromiseLike<T> {
    const store = (trans as IDBTransaction).objectStore(this.#down.name);
    return new Dexie.Promise((resolve, reject) =>
      keptOpen(store, Dexie.ignoreTransaction(work), { resolve, reject }),
    );
  }
}

/** Dexie's own promises are what it wants here, whatever its types say. */
const native = <T>(promise: PromiseLike<T>): Promise<T> => promise as Promise<T>;
