/**
 * What the whole application shares: the current screen, the open assessments, and what went wrong with the storage.
 * An opened assessment stays open until the page is closed, so that nothing waiting for the disk is ever dropped.
 */
import type { AppUpdate } from '$pwa/app-update.svelte';
import type { AssessmentList, AssessmentRepository } from '$storage/assessment-repository';
import type { ChangeChannel, ChangeNotice } from '$storage/change-channel';
import { holdsNothing, openDatabase, SILENT_AFTER_MS, type AppDatabase } from '$storage/database';
import type { LockRecord } from '$storage/lock/lock-record';
import { StorageError, toStorageError } from '$storage/storage-error';
import { Address } from './address.svelte';
import type { AssessmentSession } from './assessment-session.svelte';
import { ExportDesk } from './export/export-desk.svelte';
import type { OpenLock } from './lock/open-lock';
import { holdWindow } from './lock/window-lock';
import type { Route } from './routes';

export class AppState {
  readonly update: AppUpdate;
  readonly exports = new ExportDesk();
  readonly address = new Address();
  storageError = $state.raw<StorageError | undefined>();
  /** An uncaught bug. What was shown as saved is saved; the screen offers to reload. */
  unexpected = $state.raw<unknown>();
  /** The device is locked with this, and nothing of it can be shown. */
  lockedBy = $state.raw<LockRecord | undefined>();
  /** Watches over a device that was unlocked; absent if there is no lock. */
  lock = $state.raw<OpenLock | undefined>();
  /** True if other windows and this one cannot tell each other what they do. */
  alone = $state(false);
  /** Counts changes to the list of assessments, made here or in another window. */
  listVersion = $state(0);
  /** One sentence about what was just done, shown until the next navigation but one. */
  notice = $state('');
  #noticeIsNew = false;
  /** The open ones; a list, because there are few and a reactive map would cost every first visit. */
  #sessions = $state.raw<readonly AssessmentSession[]>([]);
  #database: AppDatabase | undefined;
  #channel: Promise<ChangeChannel | undefined> | undefined;
  #repository: Promise<AssessmentRepository> | undefined;

  constructor(update: AppUpdate) {
    this.update = update;
    holdWindow();
    addEventListener('hashchange', () => this.#navigated());
    addEventListener('error', ({ error, message }) => {
      this.unexpected = (error as unknown) ?? message;
    });
    addEventListener('unhandledrejection', ({ reason }) => (this.unexpected = reason as unknown));
    addEventListener('beforeunload', (event) => {
      const unsaved = this.sessions.some((session) => session.unsaved().length > 0);
      // A file being made is lost with the page, and so is what the disk no longer holds.
      if (unsaved || this.exports.working || this.onlyHere) event.preventDefault();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#catchUp();
    });
  }

  get route(): Route {
    return this.address.route;
  }

  get sessions(): readonly AssessmentSession[] {
    return this.#sessions;
  }

  /** The open one; undefined if it is not open. */
  session(assessmentId: string): AssessmentSession | undefined {
    return this.#sessions.find(({ id }) => id === assessmentId);
  }

  /** Opens the storage; a failure is kept in `storageError` and shown instead of the screens. */
  async start(): Promise<void> {
    const opening = this.#open();
    const silence = new Promise<void>((resolve) => {
      setTimeout(() => {
        if (this.#database === undefined && this.lockedBy === undefined)
          this.storageError ??= new StorageError('silent');
        resolve();
      }, SILENT_AFTER_MS);
    });
    await Promise.race([opening, silence]);
  }

  /** An answer that comes late takes back that there was none. */
  async #open(): Promise<void> {
    try {
      const database = await openDatabase({ onClosed: this.onClosed });
      if (database.lockedBy === undefined) this.use(database);
      else {
        this.lockedBy = database.lockedBy;
        this.storageError = undefined;
      }
    } catch (error) {
      this.storageError = toStorageError(error);
    }
  }

  readonly onClosed = (): void => void this.reconnect();

  /** `lock`: its records are encrypted and were unlocked. */
  use(database: AppDatabase, lock?: OpenLock): void {
    this.#database = database;
    this.#channel = this.#listen();
    this.lock = lock;
    this.lockedBy = this.storageError = undefined;
  }

  /** Nothing is shown by it, so nothing waits for it. */
  async #listen(): Promise<ChangeChannel | undefined> {
    const load = import('$storage/change-channel').then((module) => module.openChangeChannel());
    const channel = await load.catch(() => undefined);
    channel?.listen((notice) => void this.#onNotice(notice));
    this.alone = channel === undefined;
    return channel;
  }

  /** True if the data were deleted from outside, and what is open here is all there is of them. */
  get onlyHere(): boolean {
    return this.storageError?.kind === 'deleted' && this.sessions.length > 0;
  }

  /** Connects anew after the connection was cut, and catches up with what was done meanwhile. */
  async reconnect(): Promise<void> {
    try {
      await this.isEmpty();
      this.storageError = undefined;
      await this.#catchUp();
    } catch (error) {
      this.storageError = toStorageError(error);
    }
  }

  /** Throws if it is not open. */
  get database(): AppDatabase {
    if (this.#database === undefined) throw this.storageError ?? new StorageError('unavailable');
    return this.#database;
  }

  /** Loaded when there is something to read or write, because it includes the validation of records. */
  repository(): Promise<AssessmentRepository> {
    const { database } = this;
    this.#repository ??= Promise.all([
      import('$storage/assessment-repository'),
      this.#channel,
    ]).then(([{ AssessmentRepository }, channel]) => new AssessmentRepository(database, channel));
    // A chunk that could not be loaded is requested again next time.
    this.#repository.catch(() => (this.#repository = undefined));
    return this.#repository;
  }

  /** True if there is nothing to list. */
  async isEmpty(): Promise<boolean> {
    return holdsNothing(this.database);
  }

  async list(): Promise<AssessmentList> {
    return (await this.repository()).list();
  }

  /** Opens an assessment or returns the one that is already open. */
  async open(assessmentId: string): Promise<AssessmentSession> {
    const opened = this.session(assessmentId);
    if (opened !== undefined) return opened;
    const [repository, { openSession }] = await Promise.all([
      this.repository(),
      import('./open-session'),
    ]);
    const session = await openSession(repository, assessmentId);
    // It may have been opened elsewhere while we were waiting; there is only ever one session per assessment.
    const meanwhile = this.session(assessmentId);
    if (meanwhile !== undefined) return meanwhile;
    this.#sessions = [...this.#sessions, session];
    // Messages from other windows reached nobody while it was being opened.
    void this.#keepUp(session, session.catchUp());
    return session;
  }

  /** What is shown of it no longer matches the disk: it is reread when it is opened again. */
  forget(assessmentId: string): void {
    this.#sessions = this.#sessions.filter(({ id }) => id !== assessmentId);
    this.listVersion += 1;
  }

  /** The device was emptied here: nothing is shown of what was on it, nor in the other windows. */
  forgetAll(): void {
    const emptied = { assessmentId: '', list: true, emptied: true };
    void this.#channel?.then((channel) => channel?.announce(emptied));
    this.#sessions = [];
    this.listVersion += 1;
  }

  /** Says what was done, on the screen to which it leads. */
  tell(notice: string): void {
    this.notice = notice;
    this.#noticeIsNew = this.route.screen === 'assessment';
  }

  /** Tries to save again; a connection that was cut is made anew. */
  async retry(session: AssessmentSession): Promise<void> {
    session.retry();
    if ((await session.flush()) && this.storageError) await this.reconnect();
  }

  /** These were written anew from this page: they are read again when they are opened. */
  wroteBack(ids: readonly string[], notice: string): void {
    for (const id of ids) this.forget(id);
    this.storageError = undefined;
    this.tell(notice);
  }

  /** Resolves with false if something could not be saved. */
  async flush(): Promise<boolean> {
    const results = await Promise.all(this.sessions.map((session) => session.flush()));
    return results.every(Boolean);
  }

  #navigated(): void {
    this.address.read();
    // What was just done, and that the offline copy is complete, is shown until the person moves on.
    if (this.#noticeIsNew) this.#noticeIsNew = false;
    else this.notice = '';
    this.update.becameReady = false;
  }

  async #onNotice(notice: ChangeNotice): Promise<void> {
    const { assessmentId, list, changes, replaced, emptied } = notice;
    if (emptied) [this.#sessions, this.storageError] = [[], new StorageError('emptied')];
    if (list) this.listVersion += 1;
    const session = this.session(assessmentId);
    if (replaced && session) session.replaced = true;
    await this.#keepUp(session, changes ? session?.hear(changes) : session?.catchUp());
  }

  async #catchUp(): Promise<void> {
    this.listVersion += 1;
    await Promise.all(this.sessions.map((session) => this.#keepUp(session, session.catchUp())));
  }

  async #keepUp(session?: AssessmentSession, work?: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      const storageError = toStorageError(error);
      if (storageError.kind !== 'gone') this.storageError = storageError;
      else if (session) session.gone = true;
    }
  }
}
