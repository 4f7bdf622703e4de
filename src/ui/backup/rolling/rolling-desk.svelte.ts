/**
 * Rolling backups of this window: where they go, whether that works, and when the next one is written. There is one desk
 * for the application. Two windows write one after the other, and what one has written the other does not write again.
 */
import { read, write } from '$storage/local-memory';
import { StorageError } from '$storage/storage-error';
import { RollingStore, type Written } from '$storage/rolling-store';
import type { AppState } from '$ui/app-state.svelte';
import { storeBackup } from '../remembered';
import { UnsavedError } from '../unsaved-error';
import { windowName } from '$ui/preferences';
import {
  askPermission,
  canKeepFolder,
  chooseFolder,
  permissionFor,
  type RollingPlace,
} from './chosen-folder';
import { rollingFailureOf, type RollingFailure } from './rolling-failure';
import { isOld, pauseBeforeNext } from './when-due';
import { writeRolling } from './write-rolling';

/** That a folder was chosen; without it, its database is not even opened. */
const CHOSEN = 'rollingFolder';

export class RollingDesk {
  readonly supported = canKeepFolder();
  place = $state.raw<RollingPlace | undefined>();
  permission = $state<PermissionState>('prompt');
  failure = $state<RollingFailure | undefined>();
  /** When the last one was written; an instant. */
  lastAt = $state<string | undefined>();
  working = $state(false);
  /** True after the person has put the notice away, until the page is loaded anew. */
  noticeSeen = $state(false);
  readonly #app: AppState;
  readonly #store = new RollingStore<RollingPlace>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #triedAt: number | undefined;
  /** Resolves when it is known whether there is a folder. */
  readonly ready: Promise<void>;

  constructor(app: AppState) {
    this.#app = app;
    this.ready = this.#start();
    document.addEventListener('visibilitychange', () => {
      // The last moment a page is sure to have.
      if (document.visibilityState === 'hidden' && this.#changed.size > 0) void this.#write();
    });
  }

  /** Why no backup gets into the folder; undefined: it works, or there is no folder. */
  readonly stopped = $derived.by((): RollingFailure | 'asks' | undefined => {
    if (this.place === undefined) return undefined;
    return this.permission === 'granted' ? this.failure : 'asks';
  });

  /** Chooses a folder and begins at once. `password`: undefined for none. */
  async choose(password: string | undefined): Promise<void> {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const { newLock } = await import('$backup/format/backup-lock');
    const place = { folder, ...(password === undefined ? {} : { lock: await newLock(password) }) };
    await this.#store.choose(place);
    write(CHOSEN, 'yes');
    this.place = place;
    this.permission = await permissionFor(folder);
    this.lastAt = this.failure = undefined;
    await this.writeAll();
  }

  /** From now on none are written; the files stay where they are. */
  async stop(): Promise<void> {
    await this.#store.choose(undefined);
    write(CHOSEN, '');
    this.#changed.clear();
    this.place = this.failure = this.lastAt = undefined;
  }

  /** Asks the browser for its permission again. To be called when a button was pressed. */
  async allow(): Promise<void> {
    if (this.place === undefined) return;
    this.permission = await askPermission(this.place.folder);
    if (this.permission === 'granted') await this.writeAll();
  }

  /** Whatever has changed since it was last written. */
  async writeAll(): Promise<void> {
    const { assessments } = await this.#app.list();
    for (const { id } of assessments) this.#changed.add(id);
    await this.#write();
  }

  /** Something in this assessment was saved. */
  noteChanged(id: string): void {
    if (this.place === undefined) return;
    this.#changed.add(id);
    this.#writeLater();
  }

  /** An assessment was opened: if its last rolling backup is old and it has changed since, there is a new one. */
  async noteOpened(id: string): Promise<void> {
    await this.ready;
    if (this.place === undefined) return;
    if (!isOld((await this.#store.written(id))?.at, Date.now())) return;
    this.#changed.add(id);
    await this.#write();
  }

  async #start(): Promise<void> {
    if (!this.supported || read(CHOSEN) !== 'yes') return;
    try {
      const place = await this.#store.place();
      if (place === undefined) return;
      this.permission = await permissionFor(place.folder);
      this.lastAt = await this.#store.lastAt();
      this.place = place;
    } catch (error) {
      this.failure = rollingFailureOf(error);
    }
  }

  #writeLater(): void {
    const pause = pauseBeforeNext(this.#triedAt, Date.now());
    this.#timer ??= setTimeout(() => void this.#write(), pause);
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.working) return this.#writeLater();
    const { place } = this;
    if (place === undefined || this.permission !== 'granted') return;
    this.working = true;
    this.#triedAt = Date.now();
    try {
      if (!(await this.#app.flush())) throw new UnsavedError();
      await navigator.locks.request('rolling-backup', () => this.#writeChanged());
      this.failure = undefined;
    } catch (error) {
      this.failure = rollingFailureOf(error);
      this.permission = await permissionFor(place.folder).catch(() => this.permission);
      this.#writeLater();
    } finally {
      this.working = false;
    }
  }

  async #writeChanged(): Promise<void> {
    for (const id of [...this.#changed]) {
      // What is changed from now on is not in it.
      this.#changed.delete(id);
      try {
        await this.#writeOne(id);
      } catch (error) {
        this.#changed.add(id);
        throw error;
      }
    }
  }

  async #writeOne(id: string): Promise<void> {
    const repository = await this.#app.repository();
    const before = await this.#store.written(id);
    const isNew = before === undefined || (await repository.countSince(id, before.logEnd)) > 0;
    if (!isNew || this.place === undefined) return;
    const device = windowName().split('.')[0] ?? '';
    const options = { place: this.place, device, at: new Date().toISOString() };
    const written = await writeRolling(repository, id, options).catch(ignoreGone);
    if (written !== undefined) await this.#noteWritten(written);
  }

  async #noteWritten(written: Written): Promise<void> {
    await this.#store.noteWritten(written);
    storeBackup(written.id, written);
    this.lastAt = written.at;
    this.#app.listVersion += 1;
  }
}

/** An assessment that was deleted meanwhile needs no backup. */
function ignoreGone(error: unknown): undefined {
  if (error instanceof StorageError && error.kind === 'gone') return undefined;
  throw error;
}

const desks = new WeakMap<AppState, RollingDesk>();

/** The one desk of the application. */
export function rollingDesk(app: AppState): RollingDesk {
  const desk = desks.get(app) ?? new RollingDesk(app);
  desks.set(app, desk);
  return desk;
}
