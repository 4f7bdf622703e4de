/** One merge on its way from the file to the disk. Nothing is changed before `merge`. */
import { BackupError, type BackupErrorKind, type BackupReading } from '$backup/backup-content';
import { answeredPairs } from '$domain/check/answered-pairs';
import { progressOf, tallyPairs, type Share } from '$domain/check/coverage';
import type { AssessmentRecord } from '$domain/change/apply';
import { newerOf, openItems, type Decision } from '$domain/merge/decided-parts';
import { seenOf, type MergeItem } from '$domain/merge/field-verdict';
import { ourSide, type MergeSide } from '$domain/merge/merge-side';
import { joinSides, lookAhead, type Joined, type MergeSelection } from '$domain/merge/plan-merge';
import { undoMergeParts } from '$domain/merge/undo-merge';
import { composeProfile, needsStock } from '$domain/modelling/compose-profile';
import { isTouched } from '$domain/record/assessment';
import { MergeOutdated, changesOfMerge, fromFile } from '$storage/merge-into';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { namesFor, type Names } from '$ui/changes/names';
import { storedAuthor } from '$ui/preferences';
import { UnsavedError } from '$ui/backup/unsaved-error';
import { noteReturn } from '../handout/note-return';
import type { FileInHand } from './file-in-hand';
import { mergeWords } from './merge-texts';

export interface MergePreview {
  file: FileInHand;
  ours: MergeSide;
  theirs: MergeSide;
  names: Names;
  /** The preview was made anew, because meanwhile something else stands here. */
  again: boolean;
}

export type MergeStep =
  | { kind: 'choose' }
  | { kind: 'reading' }
  | { kind: 'password'; file: File; wrong: boolean }
  | { kind: 'refused'; reason: BackupErrorKind }
  | { kind: 'failed'; error: unknown }
  /** The file holds no part of this assessment. */
  | { kind: 'other' }
  | { kind: 'nothing'; file: FileInHand }
  | { kind: 'preview'; preview: MergePreview; joined: Joined }
  | { kind: 'done'; answers: number; decided: number; others: number };

export class MergeDesk {
  readonly #app: AppState;
  readonly #session: AssessmentSession;
  step = $state.raw<MergeStep>({ kind: 'choose' });
  decisions = $state.raw<MergeSelection['decisions']>(new Map());
  withDeletions = $state(false);
  working = $state(false);
  /** Why nothing was written. */
  failure = $state.raw<unknown>();

  constructor(app: AppState, session: AssessmentSession) {
    this.#app = app;
    this.#session = session;
  }

  readonly open: readonly MergeItem[] = $derived.by(() =>
    this.step.kind === 'preview'
      ? openItems(this.step.joined.comparison.items, this.decisions)
      : [],
  );
  /** Bearbeitungsstand before, and after what has been decided so far. */
  readonly progress: { before: Share; after: Share } | undefined = $derived.by(() => {
    if (this.step.kind !== 'preview') return undefined;
    const { joined, preview } = this.step;
    const after = lookAhead(joined, this.#selection(preview));
    return { before: this.#progressOf(preview.ours.record), after: this.#progressOf(after) };
  });

  #progressOf({ assessment, answers }: AssessmentRecord): Share {
    const { shippedProfile } = this.#session;
    const profile = composeProfile(shippedProfile, this.#stock, assessment);
    return progressOf(tallyPairs(answeredPairs(profile, assessment, answers)));
  }
  #stock = $state.raw<Awaited<ReturnType<AssessmentSession['loadStock']>>>();

  async read(file: File, password?: string): Promise<void> {
    this.step = { kind: 'reading' };
    this.failure = undefined;
    try {
      const { readBackup } = await import('$backup/read-backup');
      const found = fileFor(this.#session.id, file.name, await readBackup(file, password));
      if (found === undefined) this.step = { kind: 'other' };
      else await this.show(found);
    } catch (error) {
      this.step = stepAfter(error, file);
    }
  }

  /** Compares the file with what stands here now. What was decided before holds where the same was seen. */
  async show(file: FileInHand, again = false): Promise<void> {
    this.step = { kind: 'reading' };
    try {
      if (!(await this.#session.flush())) throw new UnsavedError();
      const repository = await this.#app.repository();
      const home = await repository.everything(this.#session.id);
      const [ours, theirs] = [ourSide(home), fromFile(home.assessment, file.whole)];
      const joined = joinSides(ours, theirs, this);
      if (needsStock(this.#session.shippedProfile, joined.record.assessment))
        this.#stock = await this.#session.loadStock();
      const nothing = joined.entries.length === 0 && joined.withheld.length === 0;
      if (nothing) await noteReturn(this.#session, file.whole.assessment);
      const names = namesFor(this.#session, [theirs.record.assessment]);
      this.step = nothing
        ? { kind: 'nothing', file }
        : { kind: 'preview', preview: { file, ours, theirs, names, again }, joined };
    } catch (error) {
      this.step = { kind: 'failed', error };
    }
  }

  decide(item: MergeItem, decision: Decision | undefined): void {
    const decisions = new Map(this.decisions);
    if (decision === undefined) decisions.delete(item.id);
    else decisions.set(item.id, { decision, seen: seenOf(item) });
    this.decisions = decisions;
  }

  /** By one rule for all conflicts. */
  decideAll(rule: 'newer' | 'ours' | 'theirs'): void {
    if (this.step.kind !== 'preview') return;
    const conflicts = this.step.joined.comparison.items.filter(
      ({ verdict }) => verdict === 'conflict',
    );
    const all = conflicts.map((item) => {
      const decision = rule === 'newer' ? newerOf(item) : rule;
      return [item.id, { decision, seen: seenOf(item) }] as const;
    });
    this.decisions = new Map([...this.decisions, ...all]);
  }

  carryDeletions(wanted: boolean): void {
    if (this.step.kind !== 'preview') return;
    this.withDeletions = wanted;
    const { preview } = this.step;
    this.step = { ...this.step, joined: joinSides(preview.ours, preview.theirs, this) };
  }

  /** All of it in one transaction; `done` only when it is on the disk. */
  async merge(): Promise<void> {
    if (this.step.kind !== 'preview' || this.open.length > 0 || this.working) return;
    const { preview } = this.step;
    this.working = true;
    this.failure = undefined;
    try {
      if (!(await this.#session.flush())) throw new UnsavedError();
      await this.#write(preview);
    } catch (error) {
      if (error instanceof MergeOutdated) await this.show(preview.file, true);
      else this.failure = error;
    } finally {
      this.working = false;
    }
  }

  async #write(preview: MergePreview): Promise<void> {
    const session = this.#session;
    const actor = { at: new Date().toISOString(), by: storedAuthor() };
    const repository = await this.#app.repository();
    const plan = await repository.merge({
      theirs: preview.file.whole,
      selection: this.#selection(preview),
      making: { clock: session.clock, actor },
    });
    await session.hear(changesOfMerge(plan));
    this.#app.listVersion += 1;
    const { undo } = plan;
    session.undoDesk.noteParts('mergeFile', undo.steps.length, (record, retirement) =>
      undoMergeParts(record, undo, retirement),
    );
    await noteReturn(session, preview.file.whole.assessment);
    const { items } = plan.comparison;
    const merged = items.filter(
      (item) => item.verdict !== 'kept' && !plan.withheld.some(({ id }) => id === item.id),
    );
    const answers = merged.filter(({ place }) => place !== undefined).length;
    const decided = items.filter(({ verdict }) => verdict === 'conflict').length;
    this.step = { kind: 'done', answers, decided, others: merged.length - answers };
  }

  #selection({ names }: MergePreview): MergeSelection {
    const { decisions, withDeletions } = this;
    return { decisions, withDeletions, words: mergeWords(names), kinds: this.#session.kinds };
  }

  startAgain(): void {
    this.decisions = new Map();
    this.withDeletions = false;
    this.failure = undefined;
    this.step = { kind: 'choose' };
  }
}

/** The assessment of this id in a file, or a part of it that was handed out; undefined if there is neither. */
function fileFor(
  assessmentId: string,
  name: string,
  { head, content, damaged }: BackupReading,
): FileInHand | undefined {
  const whole = content.assessments.find(
    ({ assessment }) => (assessment.handout?.of ?? assessment.id) === assessmentId,
  );
  return whole && { name, at: head.at, whole, damaged };
}

/** How many answers of the file belong to requirements that this profile does not have: kept, but not counted. */
export function unknownAnswers(theirs: MergeSide, { profile }: AssessmentSession): number {
  const known = new Set(
    profile.modules.flatMap((module) => module.requirements.map(({ id }) => `${module.id}/${id}`)),
  );
  return [...theirs.record.answers].reduce((sum, [key, sheet]) => {
    const moduleId = key.slice(key.lastIndexOf('/') + 1);
    const unknown = Object.entries(sheet).filter(
      ([id, answer]) => isTouched(answer) && !known.has(`${moduleId}/${id}`),
    );
    return sum + unknown.length;
  }, 0);
}

function stepAfter(error: unknown, file: File): MergeStep {
  if (!(error instanceof BackupError)) return { kind: 'failed', error };
  if (error.kind === 'needsPassword') return { kind: 'password', file, wrong: false };
  if (error.kind === 'wrongPassword') return { kind: 'password', file, wrong: true };
  return { kind: 'refused', reason: error.kind };
}
