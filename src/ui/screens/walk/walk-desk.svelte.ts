/** One walk: its questions, at which one it stands, and where each button leads. */
import type { RequirementRow } from '$domain/check/requirement-filter';
import type { Walk } from '$domain/check/walk';
import { isIncomplete, statusOf, type Answer } from '$domain/record/assessment';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { stepKey, stepsIn, WALK_END, walkLink } from '$ui/walk/walk-link';
import { notePutOff, putOff } from './put-off.svelte';

/** `done`: has a valid answer. `later`: put off. */
type StepState = 'done' | 'later' | 'open';

export interface Step {
  key: string;
  row: RequirementRow;
  answer: Answer | undefined;
  state: StepState;
  href: string;
}

export class WalkDesk {
  readonly #app: AppState;
  readonly #session: AssessmentSession;
  readonly walk: Walk;
  /** Empty: all rooms of the place. */
  readonly room: string;
  readonly steps: readonly Step[] = $derived.by(() => {
    const later = putOff(this.#session.id);
    return stepsIn(this.#session, this.walk, this.room).map((row) => this.#step(row, later));
  });
  /** The question the address names; without one the first that waits, then the first that was put off. */
  readonly index = $derived.by(() => {
    const wanted = this.#app.address.query.frage;
    if (wanted === WALK_END) return -1;
    const named = this.steps.findIndex(({ key }) => key === wanted);
    return named < 0 ? this.#start : named;
  });
  /** Taken once: while a question is being answered, the screen stays where it is. */
  readonly #start: number;

  constructor(app: AppState, session: AssessmentSession, walk: Walk) {
    this.#app = app;
    this.#session = session;
    this.walk = walk;
    const { raum = '' } = app.address.query;
    this.room = walk.rooms.includes(raum) ? raum : '';
    const first = (state: StepState): number =>
      this.steps.findIndex((step) => step.state === state);
    this.#start = [first('open'), first('later'), 0].find((index) => index >= 0) ?? 0;
  }

  /** Undefined at the end. */
  get step(): Step | undefined {
    return this.steps[this.index];
  }

  get title(): string {
    return [this.walk.place.title, this.room].filter((part) => part !== '').join(' ');
  }

  /** The question before; undefined at the first one. */
  get back(): string | undefined {
    return this.steps[this.index < 0 ? this.steps.length - 1 : this.index - 1]?.href;
  }

  /** The question after this one, or the end. */
  get next(): string {
    return this.steps[this.index + 1]?.href ?? this.end;
  }

  get end(): string {
    return this.#link(WALK_END);
  }

  noteLater(isPutOff: boolean): void {
    if (this.step) notePutOff(this.#session.id, this.step.key, isPutOff);
  }

  #step(row: RequirementRow, later: ReadonlySet<string>): Step {
    const key = stepKey(row);
    const answer = this.#session.answer(row.object.id, row.module.id, row.requirement.id);
    const isOpen = statusOf(answer) === 'unbearbeitet' || isIncomplete(answer);
    const state = !isOpen ? 'done' : later.has(key) ? 'later' : 'open';
    return { key, row, answer, state, href: this.#link(key) };
  }

  #link(step: string): string {
    return walkLink(this.#session.id, { placeId: this.walk.place.id, room: this.room, step });
  }
}
