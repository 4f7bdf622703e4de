/** A part on its way back: the return file, whether it is where it should be, and taking the part off this device. */
import { underId } from '$domain/handout/whole';
import { countQuestions, type Handout } from '$domain/record/handout';
import { t } from '$i18n/i18n.svelte';
import type { WholeAssessment } from '$storage/whole-assessment';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { forgetAssessment, storeBackup, storeReturn } from '$ui/backup/remembered';
import { today } from '$ui/calendar';
import { fileName } from '$ui/export/file-name';
import { rememberDeleted } from '$ui/preferences';
import { namesFor } from '$ui/backup/assessment-names';
import { provenFile } from '../make-backup';
import { UnsavedError } from '$ui/backup/unsaved-error';
import { choosePlace, saveAt } from './save-file';

export interface ReturnedFile {
  name: string;
  answers: number;
  questions: number;
  /** True if it was read back from the place the person chose. */
  seen: boolean;
  /** What is in it. */
  whole: WholeAssessment;
}

export class ReturnDesk {
  readonly #app: AppState;
  readonly #session: Pick<AssessmentSession, 'id'>;
  readonly #handout: Handout;
  working = $state(false);
  failure = $state.raw<unknown>();
  returned = $state.raw<ReturnedFile | undefined>();
  /** What was found instead of what was to be written. */
  notProven = $state(false);
  /** Nothing was deleted: something is on this device that is not in the file. */
  changed = $state(false);

  constructor(app: AppState, session: Pick<AssessmentSession, 'id'>, handout: Handout) {
    this.#app = app;
    this.#session = session;
    this.#handout = handout;
  }

  /** `password` absent: not encrypted. */
  async giveBack(password: string | undefined): Promise<void> {
    const { recipient, places } = this.#handout;
    const name = `${fileName([t('handout.returnWord'), recipient], today())}.bck`;
    this.failure = this.returned = undefined;
    this.notProven = this.changed = false;
    const place = await choosePlace(name);
    if (place === undefined) return;
    this.working = true;
    try {
      if (!(await this.#app.flush())) throw new UnsavedError();
      const at = new Date().toISOString();
      const repository = await this.#app.repository();
      const { unreadable: _missing, ...whole } = await repository.everything(this.#session.id);
      const names = await namesFor(whole.assessment);
      const content = { assessments: [{ ...inFile(whole, at), ...(names ? { names } : {}) }] };
      const { blob, proof } = await provenFile(content, { at, password });
      const found = proof.same ? await saveAt(place, name, blob) : undefined;
      this.notProven = !proof.same || (found !== undefined && !(await sameBytes(found, blob)));
      if (this.notProven) return;
      const done = { at, logEnd: whole.log.at(-1)?.seq ?? 0 };
      storeBackup(this.#session.id, done);
      storeReturn(this.#session.id, done);
      const questions = countQuestions(places);
      const seen = found !== undefined;
      this.returned = { name, answers: proof.answers, questions, seen, whole };
    } catch (error) {
      this.failure = error;
    } finally {
      this.working = false;
    }
  }

  /** Deletes the part if all of it is in the file, and looks again. True if it is gone. */
  async empty(): Promise<boolean> {
    const { id } = this.#session;
    if (this.returned === undefined) return false;
    this.failure = undefined;
    try {
      if (!(await this.#app.flush())) throw new UnsavedError();
      const repository = await this.#app.repository();
      if ((await repository.removeReturned(id, this.returned.whole)) === 'changed') {
        this.returned = undefined;
        this.changed = true;
        return false;
      }
      rememberDeleted(id);
      forgetAssessment(id);
      this.#app.forget(id);
      this.#app.tell(t('handout.emptied', { recipient: this.#handout.recipient }));
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    }
  }
}

/** As it comes back: with the id of the assessment it is part of, and saying that it is no longer the file that went out. */
function inFile(whole: WholeAssessment, at: string): WholeAssessment {
  const { handout } = whole.assessment;
  if (handout === undefined) return whole;
  const assessment = { ...whole.assessment, handout: { ...handout, returnedAt: at } };
  return underId({ ...whole, assessment }, handout.of);
}

async function sameBytes(one: Blob, other: Blob): Promise<boolean> {
  const [a, b] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
