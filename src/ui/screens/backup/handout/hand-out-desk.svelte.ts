/** A part on its way from the choice to the file. */
import { answeredPairs } from '$domain/check/answered-pairs';
import { tallyPairs } from '$domain/check/coverage';
import { selectPairs, type HandoutSelection } from '$domain/handout/select-pairs';
import { t } from '$i18n/i18n.svelte';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { today } from '$ui/calendar';
import { fileName } from '$ui/export/file-name';
import { handOver, type HandedFile } from '$ui/export/hand-over';
import { storedAuthor } from '$ui/preferences';
import { UnsavedError } from '$ui/backup/unsaved-error';
import { handOutPart, type HandedOutFile } from './hand-out-part';
import { handoutChoices, selectionText } from './handout-choices';

/** `file` is undefined where the proof failed: nobody gets what was not read back as it was written. */
export type MadePart = HandedOutFile & { name: string; file: HandedFile | undefined };

const EMPTY = { recipient: '', note: '', withNotes: false, emptiesItself: false };

export class HandOutDesk {
  readonly #app: AppState;
  readonly #session: AssessmentSession;
  // As it stood when the form was opened; the file is made of what is on the disk when it is sent.
  readonly #pairs;
  readonly choices;
  selection = $state.raw<HandoutSelection>({});
  wish = $state.raw(EMPTY);
  working = $state(false);
  failure = $state.raw<unknown>();
  made = $state.raw<MadePart | undefined>();
  readonly tally = $derived.by(() =>
    tallyPairs(selectPairs(this.#session.assessment, this.#pairs, this.selection)),
  );

  /** `selection`: what is selected when the form opens. */
  constructor(app: AppState, session: AssessmentSession, selection: HandoutSelection = {}) {
    this.selection = selection;
    this.#app = app;
    this.#session = session;
    const { profile, assessment } = session;
    this.#pairs = answeredPairs(profile, assessment, session.answers());
    this.choices = handoutChoices(profile, assessment, this.#pairs);
  }

  /** True if anything is selected, even if no question matches all of it. */
  get chosen(): boolean {
    return Object.values(this.selection).some((one) => one !== undefined);
  }

  choose(field: keyof HandoutSelection, value: string): void {
    this.selection = { ...this.selection, [field]: value === '' ? undefined : value };
  }

  set(change: Partial<typeof EMPTY>): void {
    this.wish = { ...this.wish, ...change };
  }

  /** `password` absent: not encrypted. True if the file was handed over. */
  async make(password: string | undefined): Promise<boolean> {
    this.working = true;
    this.failure = this.made = undefined;
    try {
      if (!(await this.#app.flush())) throw new UnsavedError();
      const what = selectionText(this.choices, this.selection);
      const wish = { ...this.wish, selection: this.selection, what, password };
      const made = { wish, at: new Date().toISOString(), by: storedAuthor() };
      const part = await handOutPart(await this.#app.repository(), this.#session, made);
      const name = `${fileName([t('handout.fileWord'), wish.recipient], today())}.bck`;
      const { same } = part.proof;
      this.made = { ...part, name, file: same ? handOver(name, part.blob) : undefined };
      if (!same) return false;
      // If it cannot be noted, `SaveAlerts` says so; the file is out all the same.
      await part.remember();
      this.wish = EMPTY;
      this.selection = {};
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.working = false;
    }
  }
}
