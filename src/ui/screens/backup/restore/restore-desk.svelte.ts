/** One restore on its way from the file to the disk. Nothing is changed before `restore`. */
import {
  BackupError,
  type BackedUpAssessment,
  type BackupErrorKind,
  type BackupReading,
} from '$backup/backup-content';
import type { Restoration } from '$storage/whole-assessment';
import type { AppState } from '$ui/app-state.svelte';
import { forgetBackup, storeBackup } from '$ui/backup/remembered';
import { assessmentLink } from '$ui/routes';
import { handOver } from '../merge/file-in-hand';
import { UnsavedError } from '$ui/backup/unsaved-error';
import { homeOf, localId, onlyPart } from './part-in-file';
import { candidatesOf, restorationOf, type Candidate, type RestoreChoice } from './restore-plan';

export type RestoreStep =
  | { kind: 'choose' }
  | { kind: 'reading' }
  | { kind: 'password'; file: File; wrong: boolean }
  | { kind: 'refused'; reason: BackupErrorKind }
  | { kind: 'failed'; error: unknown }
  | { kind: 'preview'; fileName: string; reading: BackupReading; candidates: Candidate[] }
  /** A part that was handed out, and the assessment here to which it belongs. */
  | {
      kind: 'part';
      fileName: string;
      reading: BackupReading;
      part: BackedUpAssessment;
      home: string;
    }
  /** A part was opened: its questions are shown next. */
  | { kind: 'opened'; id: string }
  | { kind: 'done'; restored: number };

export class RestoreDesk {
  readonly #app: AppState;
  step = $state.raw<RestoreStep>({ kind: 'choose' });
  /** By the id of the assessment; one without a choice is left alone. */
  choices = $state.raw<ReadonlyMap<string, RestoreChoice>>(new Map());
  /** Why nothing was written. */
  failure = $state.raw<unknown>();

  constructor(app: AppState) {
    this.#app = app;
  }

  async read(file: File, password?: string): Promise<void> {
    this.step = { kind: 'reading' };
    this.failure = undefined;
    try {
      const { readBackup } = await import('$backup/read-backup');
      const reading = await readBackup(file, password);
      const repository = await this.#app.repository();
      const part = onlyPart(reading);
      const home = part && (await homeOf(part, repository));
      if (part && home !== undefined) {
        this.step = { kind: 'part', fileName: file.name, reading, part, home };
        return;
      }
      const candidates = await candidatesOf(reading, repository);
      const [only] = candidates;
      if (part && only && only.here === undefined) return await this.open(part);
      this.choices = new Map(
        candidates.map(({ whole, here }) => [
          whole.assessment.id,
          here === undefined ? 'restore' : 'leave',
        ]),
      );
      this.step = { kind: 'preview', fileName: file.name, reading, candidates };
    } catch (error) {
      this.step = stepAfter(error, file);
    }
  }

  /** Puts a part on this device, under an id of its own: it never stands in the place of a whole assessment. */
  async open(part: BackedUpAssessment): Promise<void> {
    this.failure = undefined;
    try {
      const id = localId(part.assessment);
      const { title } = part.assessment;
      const repository = await this.#app.repository();
      const at = new Date().toISOString();
      await repository.restore([{ whole: part, at, asNew: { id, title } }]);
      this.#app.forget(id);
      this.step = { kind: 'opened', id };
    } catch (error) {
      this.failure = error;
    }
  }

  /** Leads to the page that merges it with the assessment that is here. */
  merge(whole: BackedUpAssessment, into: string): void {
    const { step } = this;
    if (step.kind !== 'preview' && step.kind !== 'part') return;
    const { head, damaged } = step.reading;
    const own = damaged.filter(({ assessmentId }) => assessmentId === whole.assessment.id);
    handOver(into, { name: step.fileName, at: head.at, whole, damaged: own });
    location.assign(assessmentLink(into, { page: 'merge' }));
  }

  choose(assessmentId: string, choice: RestoreChoice): void {
    this.choices = new Map([...this.choices, [assessmentId, choice]]);
  }

  /** How many assessments would be written. */
  get chosen(): number {
    return [...this.choices.values()].filter((choice) => choice !== 'leave').length;
  }

  /** All that was chosen, in one transaction; `done` only when it is on the disk. */
  async restore(): Promise<void> {
    if (this.step.kind !== 'preview') return;
    const { candidates, reading } = this.step;
    this.failure = undefined;
    try {
      // What still waits for the disk belongs into the copy that is kept aside.
      if (!(await this.#app.flush())) throw new UnsavedError();
      const times = { now: new Date(), backedUpAt: reading.head.at };
      const restorations = candidates.flatMap((candidate) => {
        const choice = this.choices.get(candidate.whole.assessment.id) ?? 'leave';
        return choice === 'leave' ? [] : [restorationOf(candidate, choice, times)];
      });
      const repository = await this.#app.repository();
      await repository.restore(restorations);
      for (const { whole } of restorations) this.#app.forget(whole.assessment.id);
      rememberFile(reading, restorations, await repository.logEnd());
      this.step = { kind: 'done', restored: restorations.length };
    } catch (error) {
      this.failure = error;
    }
  }

  startAgain(): void {
    this.step = { kind: 'choose' };
  }
}

/** A file that was read without any damage is a proven backup of what was just written from it; a damaged one is none. */
function rememberFile(
  { head, damaged, intact }: BackupReading,
  restorations: readonly Restoration[],
  logEnd: number,
): void {
  for (const { whole, asNew } of restorations) {
    const id = asNew?.id ?? whole.assessment.id;
    if (intact && damaged.length === 0) storeBackup(id, { at: head.at, logEnd });
    else forgetBackup(id);
  }
}

function stepAfter(error: unknown, file: File): RestoreStep {
  if (!(error instanceof BackupError)) return { kind: 'failed', error };
  if (error.kind === 'needsPassword') return { kind: 'password', file, wrong: false };
  if (error.kind === 'wrongPassword') return { kind: 'password', file, wrong: true };
  return { kind: 'refused', reason: error.kind };
}
