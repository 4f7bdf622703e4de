/**
 * One open assessment and its way to the disk. What a person types or chooses in one field becomes one change, stamped
 * at once, applied to what is shown and passed to the save queue at the same moment. What they do with many fields, an
 * action, is planned from what stands on the disk, and shown when it is written. What other windows do arrives as
 * changes too and is applied in the same way, so nothing is read again and nothing here is overwritten.
 */
import { isAnswerPart, type AnswerPlace, type Change } from '$domain/change/change';
import { changesIn, waitingKey, type AnswerEdit } from '$domain/change/change-log';
import { changeOf, makeChange } from '$domain/change/make-change';
import { stampsOf } from '$domain/change/record-stamps';
import type { DetailChange, StructureChange, StructurePlan } from '$domain/change/structure-change';
import { isLeftOut } from '$domain/modelling/applicability';
import type { AnswerChange } from '$domain/record/assessment';
import { settleLeftOut, type CarriedLeftOut } from '$domain/structure/left-out';
import type { PhotoStore } from '$storage/photos/photo-store';
import { SaveQueue, type SaveState } from '$storage/save-queue';
import { ActionDesk, type ActionFailure } from './action-desk.svelte';
import { AssessmentView } from './assessment-view.svelte';
import { WatchedClock } from './clocks/watched-clock.svelte';
import { unreadableParts, type UnreadablePart } from './rescue/unreadable-parts';
import type { SessionOptions } from './session-options';
import { UndoDesk, type Done, type UndoableAction } from './undo-desk.svelte';

/** A change about to be written, and what to take note of when it is. */
interface Prepared {
  change: Change | undefined;
  note: () => void;
}

export class AssessmentSession extends AssessmentView {
  readonly undoDesk = new UndoDesk();
  readonly actions = new ActionDesk();
  readonly #options: SessionOptions;
  readonly #queue: SaveQueue<Change>;
  #saveState = $state.raw<SaveState>({ kind: 'idle' });
  #reopened = $state.raw<readonly CarriedLeftOut[]>([]);
  /** True if it was rewritten from a backup elsewhere: what is shown is out of date. */
  replaced = $state(false);
  /** True if it is no longer on the disk: what is shown here is all there is of it. */
  gone = $state(false);
  /** How often the structure was changed in this window, by what is shown here. */
  #restructured = $state(0);
  readonly clock: WatchedClock;
  /** Everything up to here in the log is shown. */
  #logEnd: number;

  /** What could not be read when it was opened. */
  readonly unreadable: readonly UnreadablePart[];

  constructor(options: SessionOptions) {
    super(options);
    this.#options = options;
    this.#logEnd = options.logEnd;
    this.clock = new WatchedClock(options.device, () => Date.now());
    this.#queue = new SaveQueue({
      write: (changes) => options.repository.save(this.id, changes),
      onState: (state) => (this.#saveState = state),
      now: () => new Date(),
    });
    this.unreadable = unreadableParts(options);
    this.clock.hearAll(stampsOf(this.record));
  }

  /** The pictures that its answers show. */
  get photos(): PhotoStore {
    return this.#options.repository.photos;
  }

  get saveState(): SaveState {
    return this.#saveState;
  }

  /** Grows with every change of the structure made in this window, and with none that comes from elsewhere. */
  get restructured(): number {
    return this.#restructured;
  }

  /** What is typed or chosen in one field: shown at once, saved as fast as the disk is. */
  change(change: AnswerChange, action?: UndoableAction): void {
    this.#edit({ changes: [], answers: [change] }, action);
  }

  /** Like `change`, for several fields that belong together: they are one change with one stamp. */
  changeTogether(answers: readonly AnswerChange[], action?: UndoableAction): void {
    this.#edit({ changes: [], answers: [...answers] }, action);
  }

  changeDetail(change: DetailChange): void {
    this.changeStructure({ kind: 'detail', ...change });
  }

  /** Like `change`, for a field of the structure. */
  changeStructure(change: StructureChange, action?: UndoableAction): void {
    this.#edit({ changes: [change], answers: [] }, action);
  }

  /**
   * Left-out modules that were taken up again without a question, because something done here carries them, and
   * that still apply. Shown until the person has seen it.
   */
  readonly reopened: readonly CarriedLeftOut[] = $derived.by(() =>
    this.#reopened.filter(({ moduleId }) => !isLeftOut(this.assessment, moduleId)),
  );

  noteReopenedSeen(): void {
    this.#reopened = [];
  }

  /**
   * Carries out an action: `plan` is called inside the transaction that writes it, when this window shows everything the
   * disk holds, and may be called more than once; undefined if it no longer fits what stands there. Nothing is shown
   * before it is on the disk. What `settleLeftOut` takes up again with it is `reopened`. `action`: what the person
   * did, if it can be undone as one. Resolves with false if nothing was changed; `actions.failure` says why.
   */
  carryOut(plan: () => StructurePlan | undefined, action?: UndoableAction): Promise<boolean> {
    return this.actions.run(() =>
      this.#write(() => {
        const wanted = plan();
        return wanted === undefined ? 'overtaken' : this.#prepared(wanted, action);
      }),
    );
  }

  /**
   * Undoes what was done, by default the last action that was announced, as far as nobody has changed anything since.
   * `reason`: why this retires an object.
   */
  undo(reason: string, done: Done | undefined = this.undoDesk.shown): Promise<boolean> {
    return this.actions.run(() =>
      this.#write(() => {
        const record = this.record;
        const making = this.#making();
        const parts = this.undoDesk.parts(done, record, { ...making.actor, reason });
        const change = changeOf(record, parts, making);
        return { change, note: () => this.undoDesk.noteUndone(done, parts) };
      }),
    );
  }

  #edit(wanted: StructurePlan, action?: UndoableAction): void {
    const { change, note } = this.#prepared(wanted, action);
    if (change === undefined) return;
    note();
    this.#commit(change);
  }

  #prepared(wanted: StructurePlan, action?: UndoableAction): Prepared {
    const { changes, reopened } = settleLeftOut(this.kinds, this.assessment, wanted.changes);
    const record = this.record;
    const change = makeChange(record, { ...wanted, changes }, this.#making());
    const note = (): void => {
      if (change === undefined) return;
      if (action !== undefined) this.undoDesk.note(action, change, record);
      if (reopened.length > 0) this.#reopened = [...this.#reopened, ...reopened];
    };
    return { change, note };
  }

  async #write(prepare: () => Prepared | 'overtaken'): Promise<ActionFailure | undefined> {
    if (!(await this.#queue.flush())) return 'unsaved';
    await this.catchUp();
    let prepared: Prepared | 'overtaken' = 'overtaken';
    await this.#options.repository.carryOut(this.id, this.#logEnd, (since) => {
      this.replaced ||= since.restoredAt !== this.assessment.restoredAt;
      if (this.replaced) return undefined;
      this.#logEnd = since.logEnd;
      this.#take(since.changes);
      prepared = prepare();
      return prepared === 'overtaken' ? undefined : prepared.change;
    });
    return this.#carriedOut(prepared);
  }

  async #carriedOut(prepared: Prepared | 'overtaken'): Promise<ActionFailure | undefined> {
    if (prepared === 'overtaken') return prepared;
    const { change, note } = prepared;
    note();
    if (change === undefined) return undefined;
    this.#applyOwn(change);
    if (this.#saveState.kind !== 'failed') this.#saveState = { kind: 'saved', at: new Date() };
    await this.loadNeededStock();
    return undefined;
  }

  #making() {
    const actor = { at: new Date().toISOString(), by: this.#options.author() };
    return { clock: this.clock, actor };
  }

  #applyOwn(change: Change): void {
    this.apply(change);
    if (!change.parts.every(isAnswerPart)) this.#restructured += 1;
  }

  #commit(change: Change): void {
    this.#applyOwn(change);
    this.#queue.add(waitingKey(change), change);
    if (!change.parts.every(isAnswerPart)) void this.loadNeededStock();
  }

  /** Every saved edit of one answer, newest first. Waits for what is being saved. */
  async history(at: AnswerPlace): Promise<AnswerEdit[]> {
    await this.#queue.flush();
    return this.#options.repository.history(this.id, at);
  }

  /** Resolves with false if something could not be saved. */
  flush(): Promise<boolean> {
    return this.#queue.flush();
  }

  retry(): void {
    this.#queue.retry();
  }

  unsaved(): Change[] {
    return this.#queue.unsaved();
  }

  /** Shows what another window did; anything that is not a valid change is ignored. */
  async hear(told: readonly unknown[]): Promise<void> {
    this.#take(told);
    await this.loadNeededStock();
  }

  #take(told: readonly unknown[]): void {
    for (const change of changesIn(told)) {
      this.clock.hear(change.stamp);
      this.apply(change);
    }
  }

  /** Catches up with what was saved while this window slept. */
  async catchUp(): Promise<void> {
    const { restoredAt } = await this.#options.repository.get(this.id);
    // A rewritten assessment has a different log: nothing in it may be applied to what is shown here.
    this.replaced ||= restoredAt !== this.assessment.restoredAt;
    if (this.replaced) return;
    const { changes, logEnd } = await this.#options.repository.changesSince(this.id, this.#logEnd);
    this.#logEnd = logEnd;
    await this.hear(changes);
    // Meanwhile somebody may have changed the clock of this computer, for better or worse.
    this.clock.hearAll(stampsOf(this.record));
  }
}
