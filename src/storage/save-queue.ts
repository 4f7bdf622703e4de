/**
 * Saves what is typed, at once and without a backlog: while one write is under way, newer changes of the same field
 * replace older waiting ones. No timer: the first keystroke is written immediately, the rest as fast as the disk is.
 * A change leaves the queue only when its write has succeeded, so nothing that failed is ever forgotten. What is refused
 * because it would not be read again stands aside, so that it holds up nothing else, until it is changed or tried again.
 */
import { RefusedChanges } from './refused-changes';
import { toStorageError, type StorageError } from './storage-error';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; error: StorageError };

export class SaveQueue<Change> {
  readonly #write: (changes: Change[]) => Promise<void>;
  readonly #onState: (state: SaveState) => void;
  readonly #now: () => Date;
  #waiting = new Map<string, Change>();
  #underWay = new Map<string, Change>();
  #refused = new Map<string, Change>();
  #refusal: StorageError | undefined;
  #running: Promise<void> | undefined;

  constructor(options: {
    /**
     * Resolves when all changes are on the disk. After a rejection all of them are passed again, including those that
     * succeeded.
     */
    write: (changes: Change[]) => Promise<void>;
    onState: (state: SaveState) => void;
    now: () => Date;
  }) {
    this.#write = options.write;
    this.#onState = options.onState;
    this.#now = options.now;
  }

  /** Takes a change; `key` identifies the field; a later change of the same field replaces it. */
  add(key: string, change: Change): void {
    // Deleted first, so that the newest change comes last and changes are written in the order they were made.
    this.#waiting.delete(key);
    this.#refused.delete(key);
    this.#waiting.set(key, change);
    this.#start();
  }

  /** Everything that is not yet on the disk, oldest first. */
  unsaved(): Change[] {
    return [...this.#refused.values(), ...this.#newestLast().values()];
  }

  /** Retries what failed. */
  retry(): void {
    this.#waiting = new Map([...this.#refused, ...this.#newestLast()]);
    this.#refused = new Map();
    this.#start();
  }

  /** Resolves with true when everything is on the disk, with false if a write failed. */
  async flush(): Promise<boolean> {
    this.#start();
    await this.#running;
    return this.#waiting.size === 0 && this.#refused.size === 0;
  }

  /** What is under way and what is waiting, in the order in which it was made; only the newest per field. */
  #newestLast(): Map<string, Change> {
    const older = [...this.#underWay].filter(([key]) => !this.#waiting.has(key));
    return new Map([...older, ...this.#waiting]);
  }

  #start(): void {
    if (this.#running !== undefined || this.#waiting.size === 0) return;
    this.#onState({ kind: 'saving' });
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    let state: SaveState = { kind: 'idle' };
    while (this.#waiting.size > 0 && state.kind !== 'failed') {
      this.#underWay = this.#waiting;
      this.#waiting = new Map();
      try {
        await this.#write([...this.#underWay.values()]);
        state = { kind: 'saved', at: this.#now() };
      } catch (error) {
        if (!this.#setAside(error)) state = { kind: 'failed', error: toStorageError(error) };
        // What was typed meanwhile is newer and wins over what failed.
        this.#waiting = this.#newestLast();
      }
      this.#underWay = new Map();
    }
    if (state.kind !== 'failed' && this.#refused.size > 0 && this.#refusal !== undefined)
      state = { kind: 'failed', error: this.#refusal };
    this.#running = undefined;
    this.#onState(state);
  }

  /** Puts what was refused aside, unless it was typed anew meanwhile. False if nothing was refused: the write failed. */
  #setAside(error: unknown): boolean {
    if (!(error instanceof RefusedChanges)) return false;
    const named: ReadonlySet<unknown> = new Set(error.changes);
    const refused = [...this.#underWay].filter(([, change]) => named.has(change));
    for (const [key, change] of refused) {
      this.#underWay.delete(key);
      if (!this.#waiting.has(key)) this.#refused.set(key, change);
    }
    this.#refusal = error;
    return refused.length > 0;
  }
}
