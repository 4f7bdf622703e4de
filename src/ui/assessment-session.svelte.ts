/**
 * One open assessment: its answers as the screens see them, and their way to the disk. What a person does becomes one
 * change, stamped at once, applied to what is shown and passed to the save queue at the same moment. What other windows
 * do arrives as changes too and is applied in the same way, so nothing is read again and nothing here is overwritten.
 */
import type { ProfileListing } from '$catalog/profile-listing';
import { appliedModules, isLeftOut } from '$domain/modelling/applicability';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import { settleLeftOut, type CarriedLeftOut } from '$domain/structure/left-out';
import { coverageOf } from './tally/coverage-of';
import type { Answer, AnswerChange, Assessment } from '$domain/record/assessment';
import { applyToAssessment, touched, type ReadableRecord } from '$domain/change/apply';
import { isAnswerPart, type AnswerPlace, type Change } from '$domain/change/change';
import { changesIn, waitingKey, type AnswerEdit } from '$domain/change/change-log';
import { changeOf, makeChange } from '$domain/change/make-change';
import { stampsOf } from '$domain/change/record-stamps';
import { composeProfile, needsStock, objectKindsOf } from '$domain/modelling/compose-profile';
import { sumTallies, type Tally } from '$domain/check/coverage';
import type { ProfileFacts } from '$domain/profile/profile';
import type { DetailChange, StructureChange, StructurePlan } from '$domain/change/structure-change';
import { SaveQueue, type SaveState } from '$storage/save-queue';
import { AnswerSheets } from './answer-sheets.svelte';
import { WatchedClock } from './clocks/watched-clock.svelte';
import { ProfileTextSource } from './profile-texts.svelte';
import type { SessionOptions } from './session-options';
import { unreadableParts, type UnreadablePart } from './rescue/unreadable-parts';
import { UndoDesk, type UndoableAction } from './undo-desk.svelte';

export class AssessmentSession {
  readonly listing: ProfileListing;
  readonly texts: ProfileTextSource;
  readonly undoDesk = new UndoDesk();
  /** The profile as shipped, without what this assessment has added. */
  readonly shippedProfile: ProfileFacts;
  readonly #options: SessionOptions;
  readonly #queue: SaveQueue<Change>;
  #assessment = $state.raw() as Assessment;
  #stock = $state.raw<ProfileFacts | undefined>();
  #saveState = $state.raw<SaveState>({ kind: 'idle' });
  #reopened = $state.raw<readonly CarriedLeftOut[]>([]);
  /** True if it was rewritten from a backup elsewhere: what is shown is out of date. */
  replaced = $state(false);
  readonly clock: WatchedClock;
  /** Everything up to here in the log is shown. */
  #logEnd: number;

  /** The checklist: the shipped profile and what was added to it. */
  readonly profile: ProfileFacts = $derived.by(() =>
    this.texts.named(composeProfile(this.shippedProfile, this.#stock, this.#assessment)),
  );
  readonly #modules = $derived(new Map(this.profile.modules.map((module) => [module.id, module])));
  readonly #sheets = new AnswerSheets(
    (moduleId) => this.#modules.get(moduleId),
    (objectId) => this.#assessment.targetObjects.find(({ id }) => id === objectId),
  );
  /** The (module, target object) pairs that apply today. */
  readonly applied = $derived.by(() => appliedModules(this.profile, this.#assessment));
  readonly coverage = $derived.by(() =>
    coverageOf(this.profile, this.applied, (objectId, moduleId) => this.tally(objectId, moduleId)),
  );

  /** What could not be read when it was opened. */
  readonly unreadable: readonly UnreadablePart[];

  constructor(options: SessionOptions) {
    this.#options = options;
    this.listing = options.listing;
    this.shippedProfile = options.profile;
    this.texts = new ProfileTextSource(options.listing);
    this.#stock = options.stock;
    this.#logEnd = options.logEnd;
    this.clock = new WatchedClock(options.device, () => Date.now());
    this.#queue = new SaveQueue({
      write: (changes) => options.repository.save(this.id, changes),
      onState: (state) => (this.#saveState = state),
      now: () => new Date(),
    });
    this.unreadable = unreadableParts(options);
    this.#show(options.assessment);
    this.#sheets.show(options.sheets);
    this.clock.hearAll(stampsOf(this.#record()));
  }

  get id(): string {
    return this.#assessment.id;
  }

  get assessment(): Assessment {
    return this.#assessment;
  }

  get saveState(): SaveState {
    return this.#saveState;
  }

  /** Kinds of target objects in the profile, in its order. */
  readonly kinds = $derived.by(() => objectKindsOf(this.texts.named(this.shippedProfile)));

  /** True if several objects are checked, so that lists must say which one they mean. */
  readonly severalObjects = $derived(new Set(this.applied.map(({ object }) => object.id)).size > 1);

  /** True if the profile shipped today differs at all from the one this assessment was started with. */
  get profileDiffers(): boolean {
    return this.#assessment.profile.digest !== this.listing.digest;
  }

  answer(objectId: string, moduleId: string, requirementId: string): Answer | undefined {
    return this.#sheets.sheet(objectId, moduleId)?.answers[requirementId];
  }

  tally(objectId: string, moduleId: string): Tally {
    return this.#sheets.sheet(objectId, moduleId)?.tally ?? sumTallies([]);
  }

  /** All current answers, including pending ones and those of pairs that no longer apply. */
  answers(): AnswersBySheet {
    return this.#sheets.all();
  }

  change(change: AnswerChange, action?: UndoableAction): void {
    this.restructure({ changes: [], answers: [change] }, action);
  }

  changeDetail(change: DetailChange): void {
    this.changeStructure({ kind: 'detail', ...change });
  }

  /** Answers stay unchanged. */
  changeStructure(change: StructureChange): void {
    this.restructure({ changes: [change], answers: [] });
  }

  /**
   * Left-out modules that were taken up again without a question, because something done here carries them, and
   * that still apply. Shown until the person has seen it.
   */
  readonly reopened: readonly CarriedLeftOut[] = $derived.by(() =>
    this.#reopened.filter(({ moduleId }) => !isLeftOut(this.#assessment, moduleId)),
  );

  noteReopenedSeen(): void {
    this.#reopened = [];
  }

  /**
   * Carries out a plan as one change, in one transaction; what `settleLeftOut` takes up again with it is `reopened`.
   * `action`: what the person did, if it can be undone as one.
   */
  restructure(wanted: StructurePlan, action?: UndoableAction): void {
    const { changes, reopened } = settleLeftOut(this.kinds, this.#assessment, wanted.changes);
    const record = this.#record();
    const change = makeChange(record, { ...wanted, changes }, this.#making());
    if (change === undefined) return;
    if (action !== undefined) this.undoDesk.note(action, change, record);
    if (reopened.length > 0) this.#reopened = [...this.#reopened, ...reopened];
    this.#commit(change);
  }

  /** Undoes the last action, as far as nobody has changed anything since. `reason`: why this retires an object. */
  undo(reason: string): void {
    const record = this.#record();
    const making = this.#making();
    const parts = this.undoDesk.take(record, { ...making.actor, reason });
    const change = changeOf(record, parts, making);
    if (change !== undefined) this.#commit(change);
  }

  #making() {
    const actor = { at: new Date().toISOString(), by: this.#options.author() };
    return { clock: this.clock, actor };
  }

  #commit(change: Change): void {
    this.#apply(change);
    this.#queue.add(waitingKey(change), change);
    if (this.#stock !== undefined || change.parts.every(isAnswerPart)) return;
    if (needsStock(this.shippedProfile, this.#assessment)) void this.loadStock();
  }

  /** The profile from which modules and requirements can be added; undefined if there is none. */
  async loadStock(): Promise<ProfileFacts | undefined> {
    if (this.#stock === undefined) {
      this.#stock = await this.#options.loadStock();
      this.#show(this.#assessment);
    }
    return this.#stock;
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
    for (const change of changesIn(told)) {
      this.clock.hear(change.stamp);
      this.#apply(change);
    }
    if (needsStock(this.shippedProfile, this.#assessment)) await this.loadStock();
  }

  /** Catches up with what was saved while this window slept. */
  async catchUp(): Promise<void> {
    const { restoredAt } = await this.#options.repository.get(this.id);
    // A rewritten assessment has a different log: nothing in it may be applied to what is shown here.
    this.replaced ||= restoredAt !== this.#assessment.restoredAt;
    if (this.replaced) return;
    const { changes, logEnd } = await this.#options.repository.changesSince(this.id, this.#logEnd);
    this.#logEnd = logEnd;
    await this.hear(changes);
    // Meanwhile somebody may have changed the clock of this computer, for better or worse.
    this.clock.hearAll(stampsOf(this.#record()));
  }

  /** The current state; nothing is copied for it, so a keystroke costs the same however many sheets there are. */
  #record(): ReadableRecord {
    return { assessment: this.#assessment, answers: this.#sheets };
  }

  #apply({ stamp, parts }: Change): void {
    let assessment = this.#assessment;
    for (const part of parts)
      if (isAnswerPart(part)) this.#sheets.apply(part, stamp);
      else assessment = applyToAssessment(assessment, part, stamp);
    // An answer does not change the assessment itself, so nothing derived from it need be recomputed.
    if (assessment !== this.#assessment) this.#show(touched(assessment, stamp));
  }

  /** Shows an assessment and creates the sheets for everything that applies in it. */
  #show(assessment: Assessment): void {
    this.#assessment = assessment;
    this.#sheets.ensure(this.applied);
  }
}
