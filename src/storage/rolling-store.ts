/**
 * Where rolling backups go: the folder a person chose, and what has been written there. In a database of its own, because
 * it belongs to this browser alone: it is in no backup, and the browser refuses to copy a folder elsewhere.
 */
import Dexie, { type Table } from 'dexie';
import { DATABASE_NAME } from './migrations';

/** Begins like the database of the assessments: by that, emptying a device finds it. */
const ROLLING_DATABASE = `${DATABASE_NAME}-ordner`;

/** What has been written of one assessment into the folder of now. */
export interface Written {
  id: string;
  /** When; an instant. */
  at: string;
  /** How far its log went. */
  logEnd: number;
}

/** `Place` is kept as it is: handles and keys too. */
export class RollingStore<Place> {
  readonly #database: Dexie;
  readonly #places: Table<Place, string>;
  readonly #written: Table<Written, string>;

  constructor(name = ROLLING_DATABASE) {
    this.#database = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#database.version(1).stores({ places: '', written: 'id' });
    this.#places = this.#database.table('places');
    this.#written = this.#database.table('written');
  }

  place(): Promise<Place | undefined> {
    return this.#places.get('chosen');
  }

  /** From now on it is this one, in which nothing has been written; undefined: none. */
  async choose(place: Place | undefined): Promise<void> {
    await this.#database.transaction('rw', this.#places, this.#written, async () => {
      await this.#written.clear();
      await this.#places.clear();
      if (place !== undefined) await this.#places.put(place, 'chosen');
    });
  }

  written(id: string): Promise<Written | undefined> {
    return this.#written.get(id);
  }

  /** When anything was written last; undefined: never. */
  async lastAt(): Promise<string | undefined> {
    const all = await this.#written.toArray();
    return all
      .map(({ at }) => at)
      .sort()
      .at(-1);
  }

  async noteWritten(written: Written): Promise<void> {
    await this.#written.put(written);
  }
}
