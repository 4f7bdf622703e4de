/**
 * One opened assessment: its answers as the screens see them, and their way to the disk. A change is visible at once
 * and handed to the save queue in the same moment; what other windows write is laid under what is still pending here.
 */
import type { ProfileIndexEntry } from '../catalog/profile-index';
import { appliedModules, type AnswersBySheet } from '../domain/modelling/applicability';
import { settleLeftOut, type CarriedLeftOut } from '../domain/modelling/left-out';
import { coverageTable } from '../domain/modelling/coverage-table';
import type { Answer, AnswerChange, AnswerSheet, Assessment } from '../domain/assessment';
import { cleanRecord } from '../domain/clean-record';
import { composeProfile, needsStock, objectKindsOf } from '../domain/modelling/compose-profile';
import { sumTallies, type Tally } from '../domain/coverage';
import type { Stamp } from '../domain/fields';
import type { HistoryEntry } from '../domain/history';
import type { ProfileFacts } from '../domain/profile';
import { changeAll, type StructureChange } from '../domain/structure/structure';
import type { StructurePlan } from '../domain/structure/structure-plan';
import type { AssessmentRepository, DetailChange } from '../storage/assessment-repository';
import { SaveQueue, type SaveState } from '../storage/save-queue';
import { AnswerSheets, answerKey } from './answer-sheets.svelte';
import { ProfileTextSource } from './profile-texts.svelte';
import { inBatches, pendingAnswers, pendingKey, type PendingChange } from './pending-change';

interface Options {
  /** Name of the person at this device, for the stamps; empty if none is set. */
  author: () => string;
  repository: AssessmentRepository;
  assessment: Assessment;
  entry: ProfileIndexEntry;
  /** The profile as it is shipped. */
  profile: ProfileFacts;
  /** What the profile's stock holds, if this assessment needs it already. */
  stock: ProfileFacts | undefined;
  loadStock: () => Promise<ProfileFacts | undefined>;
  sheets: readonly AnswerSheet[];
}

export class AssessmentSession {
  readonly entry: ProfileIndexEntry;
  readonly texts: ProfileTextSource;
  /** The profile as it is shipped, without what this assessment added. */
  readonly shippedProfile: ProfileFacts;
  readonly #options: Options;
  readonly #queue: SaveQueue<PendingChange>;
  #assessment = $state.raw() as Assessment;
  #stock = $state.raw<ProfileFacts | undefined>();
  /** Instant of our last write, UTC. */
  #writtenAt = '';
  #saveState = $state.raw<SaveState>({ kind: 'idle' });
  #lastStamp = 0;

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
    coverageTable(
      this.profile,
      this.applied.map((applied) => ({
        ...applied,
        tally: this.tally(applied.object.id, applied.module.id),
      })),
    ),
  );

  constructor(options: Options) {
    this.#options = options;
    this.entry = options.entry;
    this.shippedProfile = options.profile;
    this.texts = new ProfileTextSource(options.entry);
    this.#stock = options.stock;
    this.#queue = new SaveQueue({
      write: (changes) => this.#write(changes),
      onState: (state) => (this.#saveState = state),
      now: () => new Date(),
    });
    this.#show(options.assessment);
    this.#sheets.takeIn(options.sheets, new Set());
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

  /** Kinds of target objects the profile knows, in its order. */
  readonly kinds = $derived.by(() => objectKindsOf(this.texts.named(this.shippedProfile)));

  /** True if several objects are checked, so that lists must say which one they mean. */
  readonly severalObjects = $derived(new Set(this.applied.map(({ object }) => object.id)).size > 1);

  /** True if the profile shipped today is not, to the letter, the one this assessment was started with. */
  get profileDiffers(): boolean {
    return this.#assessment.profile.digest !== this.entry.digest;
  }

  answer(objectId: string, moduleId: string, requirementId: string): Answer | undefined {
    return this.#sheets.get(objectId, moduleId)?.answers[requirementId];
  }

  tally(objectId: string, moduleId: string): Tally {
    return this.#sheets.get(objectId, moduleId)?.tally ?? sumTallies([]);
  }

  /** All answers as they stand now, pending ones included, also those of pairs that do not apply any more. */
  answers(): AnswersBySheet {
    return this.#sheets.all();
  }

  change(change: AnswerChange): void {
    this.#sheets.change(change, this.#stamp());
    this.#queue.add(answerKey(change, change.field), { kind: 'answer', change });
  }

  changeDetail(wanted: DetailChange): void {
    const change = cleanRecord(wanted);
    const { at: changedAt } = this.#stamp();
    this.#show({ ...this.#assessment, [change.field]: change.value, changedAt });
    this.#queue.add(change.field, { kind: 'detail', change });
  }

  /** Answers stay as they are. */
  changeStructure(change: StructureChange): void {
    this.restructure({ changes: [change], answers: [] });
  }

  /** Carries out a plan as one, in one transaction; gives what `settleLeftOut` took up again with it. */
  restructure(wanted: StructurePlan): CarriedLeftOut[] {
    const { changes, reopened } = settleLeftOut(this.kinds, this.#assessment, wanted.changes);
    const [plan, stamp] = [{ ...wanted, changes }, this.#stamp()];
    this.#show({ ...changeAll(plan.changes, stamp)(this.#assessment), changedAt: stamp.at });
    for (const change of plan.answers) this.#sheets.change(change, stamp);
    this.#queue.add(pendingKey(plan), { kind: 'structure', plan });
    const missing = this.#stock === undefined && needsStock(this.shippedProfile, this.#assessment);
    if (missing) void this.loadStock();
    return reopened;
  }

  /** The profile from which modules and requirements can be added; undefined if there is none. */
  async loadStock(): Promise<ProfileFacts | undefined> {
    if (this.#stock === undefined) {
      this.#stock = await this.#options.loadStock();
      this.#show(this.#assessment);
    }
    return this.#stock;
  }

  /** Every edit of one answer that is on the disk, newest first. Waits for what is being saved. */
  async history(
    at: Pick<AnswerChange, 'objectId' | 'moduleId' | 'requirementId'>,
  ): Promise<HistoryEntry[]> {
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

  unsaved(): PendingChange[] {
    return this.#queue.unsaved();
  }

  /** Reads again what is stored, and lays it under what is not saved yet. */
  async refresh(): Promise<void> {
    const { repository } = this.#options;
    const [assessment, sheets] = await Promise.all([
      repository.get(this.id),
      repository.sheets(this.id),
    ]);
    if (needsStock(this.shippedProfile, assessment)) await this.loadStock();
    // Read before our last write was complete: older than what is shown. Read again once that is on the disk.
    if (assessment.changedAt < this.#writtenAt) {
      if (await this.flush()) await this.refresh();
      return;
    }
    this.#takeInAssessment(assessment);
    this.#sheets.takeIn(sheets, pendingAnswers(this.unsaved()));
  }

  /** In the order in which the changes were made, because a plan builds on what was answered before. */
  async #write(changes: readonly PendingChange[]): Promise<void> {
    const { repository } = this.#options;
    for (const batch of inBatches(changes)) {
      // Each its own: what comes after a release is later than the release.
      const stamp = this.#stamp();
      this.#writtenAt = stamp.at;
      if (batch.kind === 'detail') await repository.saveDetails(this.id, batch.changes, stamp);
      else {
        const written =
          batch.kind === 'structure'
            ? await this.#saveStructure(batch.plan, stamp)
            : await repository.saveAnswers(this.id, batch.changes, stamp);
        this.#sheets.noteWritten(written, pendingAnswers(this.unsaved()));
      }
    }
  }

  #saveStructure({ changes, answers }: StructurePlan, stamp: Stamp): Promise<AnswerSheet[]> {
    const change = changeAll(changes, stamp);
    return this.#options.repository.saveStructure(this.id, { change, answers }, stamp);
  }

  #takeInAssessment(stored: Assessment): void {
    const stamp = this.#stamp();
    this.#show(
      this.unsaved().reduce((next, pending) => {
        if (pending.kind === 'answer') return next;
        if (pending.kind === 'detail')
          return { ...next, [pending.change.field]: pending.change.value };
        return changeAll(pending.plan.changes, stamp)(next);
      }, stored),
    );
  }

  /** Shows an assessment and makes room for the answers of everything that applies in it. */
  #show(assessment: Assessment): void {
    this.#assessment = assessment;
    this.#lastStamp = Math.max(this.#lastStamp, Date.parse(assessment.changedAt));
    this.#sheets.ensure(this.applied);
  }

  /** Later than everything known, also within one millisecond or after the clock was put back. */
  #stamp(): Stamp {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    return { at: new Date(this.#lastStamp).toISOString(), by: this.#options.author() };
  }
}
