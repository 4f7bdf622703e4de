/**
 * One opened assessment: its answers as the screens see them, and their way to the disk. A change is visible at once
 * and handed to the save queue in the same moment; what other windows write is laid under what is still pending here.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { ProfileIndexEntry } from '../catalog/profile-index';
import {
  appliedModules,
  coverageTable,
  type AnswersBySheet,
  type AppliedModule,
} from '../domain/applicability';
import {
  changeAnswer,
  sheetKey,
  UNTOUCHED,
  type Answer,
  type AnswerChange,
  type AnswerSheet,
  type Assessment,
  type ModuleChoice,
  type Stamp,
} from '../domain/assessment';
import type { HistoryEntry } from '../domain/history';
import { withPending } from '../domain/pending';
import type { ProfileFacts } from '../domain/profile';
import type { AssessmentRepository, DetailChange } from '../storage/assessment-repository';
import { SaveQueue, type SaveState } from '../storage/save-queue';
import { ProfileTextSource } from './profile-texts.svelte';
import { SheetState } from './sheet-state.svelte';

type Change =
  | { kind: 'answer'; change: AnswerChange }
  | { kind: 'detail'; change: DetailChange }
  | { kind: 'module'; change: { moduleId: string; choice: ModuleChoice } };

const keyOf = (objectId: string, moduleId: string, requirementId: string, field: string): string =>
  [objectId, moduleId, requirementId, field].join('/');

const moduleKey = (moduleId: string): string => `module/${moduleId}`;

export class AssessmentSession {
  readonly entry: ProfileIndexEntry;
  readonly profile: ProfileFacts;
  /** The (module, target object) pairs that apply today. */
  readonly applied: readonly AppliedModule[] = $derived.by(() =>
    appliedModules(this.profile, this.#assessment),
  );
  readonly texts: ProfileTextSource;
  readonly #author: () => string;
  readonly #repository: AssessmentRepository;
  readonly #sheets = new SvelteMap<string, SheetState>();
  readonly #queue: SaveQueue<Change>;
  #assessment = $state.raw() as Assessment;
  /** Instant of our last write, UTC. */
  #writtenAt = '';
  #saveState = $state.raw<SaveState>({ kind: 'idle' });

  readonly coverage = $derived.by(() =>
    coverageTable(
      this.profile,
      this.applied.map((applied) => ({
        ...applied,
        tally: this.#sheet(applied.object.id, applied.module.id).tally,
      })),
    ),
  );

  constructor(options: {
    /** Name of the person at this device, for the stamps; empty if none is set. */
    author: () => string;
    repository: AssessmentRepository;
    assessment: Assessment;
    entry: ProfileIndexEntry;
    profile: ProfileFacts;
    sheets: readonly AnswerSheet[];
  }) {
    this.#author = options.author;
    this.#repository = options.repository;
    this.#assessment = options.assessment;
    this.entry = options.entry;
    this.texts = new ProfileTextSource(options.entry);
    this.profile = options.profile;
    // Also for modules that are left out: their answers are kept and come back with them.
    for (const object of options.assessment.targetObjects)
      for (const module of options.profile.modules)
        this.#sheets.set(sheetKey(object.id, module.id), new SheetState(module));
    this.#takeIn(options.sheets);
    this.#queue = new SaveQueue({
      write: (changes) => this.#write(changes),
      onState: (state) => (this.#saveState = state),
      now: () => new Date(),
    });
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

  /** True if the profile shipped today is not, to the letter, the one this assessment was started with. */
  get profileDiffers(): boolean {
    return this.#assessment.profile.digest !== this.entry.digest;
  }

  answer(objectId: string, moduleId: string, requirementId: string): Answer | undefined {
    return this.#sheets.get(sheetKey(objectId, moduleId))?.answers[requirementId];
  }

  tally(objectId: string, moduleId: string): SheetState['tally'] {
    return this.#sheet(objectId, moduleId).tally;
  }

  /** All answers as they stand now, pending ones included. */
  answers(): AnswersBySheet {
    return new Map([...this.#sheets].map(([key, sheet]) => [key, sheet.answers]));
  }

  change(change: AnswerChange): void {
    const sheet = this.#sheet(change.objectId, change.moduleId);
    const before = sheet.answers[change.requirementId] ?? UNTOUCHED;
    const after = changeAnswer(before, change, this.#stamp());
    sheet.answers = { ...sheet.answers, [change.requirementId]: after };
    const key = keyOf(change.objectId, change.moduleId, change.requirementId, change.field);
    this.#queue.add(key, { kind: 'answer', change });
  }

  changeDetail(change: DetailChange): void {
    this.#assessment = { ...this.#assessment, [change.field]: change.value };
    this.#queue.add(change.field, { kind: 'detail', change });
  }

  /** Leaves a module out or takes it in again; answers stay as they are. */
  chooseModule(moduleId: string, choice: ModuleChoice): void {
    const { moduleChoices } = this.#assessment;
    this.#assessment = {
      ...this.#assessment,
      moduleChoices: { ...moduleChoices, [moduleId]: choice },
    };
    this.#queue.add(moduleKey(moduleId), { kind: 'module', change: { moduleId, choice } });
  }

  /** Every edit of one answer that is on the disk, newest first. Waits for what is being saved. */
  async history(at: {
    objectId: string;
    moduleId: string;
    requirementId: string;
  }): Promise<HistoryEntry[]> {
    await this.#queue.flush();
    return this.#repository.history(this.id, at);
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

  /** Reads again what is stored; with keys only these sheets count, without them everything. */
  async refresh(): Promise<void> {
    const [assessment, sheets] = await Promise.all([
      this.#repository.get(this.id),
      this.#repository.sheets(this.id),
    ]);
    this.#takeInDetails(assessment);
    this.#takeIn(sheets);
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const details = changes.flatMap((one) => (one.kind === 'detail' ? [one.change] : []));
    const answers = changes.flatMap((one) => (one.kind === 'answer' ? [one.change] : []));
    const stamp = this.#stamp();
    this.#writtenAt = stamp.at;
    if (details.length > 0) await this.#repository.saveDetails(this.id, details, stamp);
    for (const one of changes)
      if (one.kind === 'module')
        await this.#repository.saveModuleChoice(this.id, one.change.moduleId, {
          choice: one.change.choice,
          stamp,
        });
    if (answers.length === 0) return;
    const written = await this.#repository.saveAnswers(this.id, answers, stamp);
    for (const sheet of written) this.#noteRevision(sheet);
  }

  /** Our own write: the screen already shows it, or something newer. Foreign fields in it are taken in. */
  #noteRevision(sheet: AnswerSheet): void {
    const state = this.#sheet(sheet.objectId, sheet.moduleId);
    if (sheet.revision === state.revision + 1) state.revision = sheet.revision;
    else this.#takeIn([sheet]);
  }

  #takeIn(sheets: readonly AnswerSheet[]): void {
    for (const sheet of sheets) {
      const state = this.#sheets.get(sheetKey(sheet.objectId, sheet.moduleId));
      if (state === undefined || sheet.revision <= state.revision) continue;
      state.revision = sheet.revision;
      state.answers = withPending(sheet.answers, state.answers, (requirementId, field) =>
        this.#queue.isPending(keyOf(sheet.objectId, sheet.moduleId, requirementId, field)),
      );
    }
  }

  #stamp(): Stamp {
    return { at: new Date().toISOString(), by: this.#author() };
  }

  #takeInDetails(stored: Assessment): void {
    // Read before our last write was complete: older than what is shown.
    if (stored.changedAt < this.#writtenAt) return;
    const pending = Object.entries(this.#assessment).filter(([field]) =>
      this.#queue.isPending(field),
    );
    const choices = Object.entries(this.#assessment.moduleChoices ?? {}).filter(([moduleId]) =>
      this.#queue.isPending(moduleKey(moduleId)),
    );
    this.#assessment = {
      ...stored,
      ...Object.fromEntries(pending),
      moduleChoices: { ...stored.moduleChoices, ...Object.fromEntries(choices) },
    };
  }

  #sheet(objectId: string, moduleId: string): SheetState {
    const sheet = this.#sheets.get(sheetKey(objectId, moduleId));
    if (sheet === undefined) throw new Error(`${moduleId} does not apply to ${objectId}`);
    return sheet;
  }
}
