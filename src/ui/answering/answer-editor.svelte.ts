/** One requirement for one target object, as its card needs it: what is known, what is answered, how to change it. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import type { AnswerPlace } from '$domain/change/change';
import {
  ANSWER_FIELD_TABLE,
  isIncomplete,
  statusOf,
  type Answer,
  type AnswerChange,
  type AnswerFieldOf,
  type Status,
} from '$domain/record/assessment';
import {
  rolesOf,
  type Module,
  type Requirement,
  type RequirementTexts,
} from '$domain/profile/profile';
import type { RequirementRow } from '$domain/check/requirement-filter';
import type { TargetObject } from '$domain/record/target-object';
import { pointKey, suggestedStatus } from '$domain/check/tick-list';
import type { AnswerEdit } from '$domain/change/change-log';
import { today } from '../calendar';
import { storedAuthor } from '../preferences';
import type { Worded } from '../profile-texts.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

export class AnswerEditor {
  readonly session: AssessmentSession;
  readonly module: Module;
  readonly requirement: Requirement;
  readonly objectId: string;
  /** Name of the target object, with its number. */
  readonly objectTitle: string;
  readonly answer: Answer | undefined = $derived.by(() =>
    this.session.answer(this.objectId, this.module.id, this.requirement.id),
  );

  constructor(session: AssessmentSession, row: RequirementRow) {
    this.session = session;
    this.module = row.module;
    this.requirement = row.requirement;
    this.objectId = row.object.id;
    this.objectTitle = row.object.title;
  }

  /** Unique among all pairs of the assessment. */
  get key(): string {
    return `${this.objectId}/${this.requirement.id}`;
  }

  /** The current target object: what an answer leaves open follows from it. */
  get object(): TargetObject | undefined {
    return this.session.assessment.targetObjects.find(({ id }) => id === this.objectId);
  }

  /** The pair as the domain counts it. */
  get pair(): AnsweredPair {
    const { module, requirement, answer, object: target } = this;
    const object = { id: this.objectId, title: this.objectTitle };
    return { module, requirement, object, target, answer };
  }

  /** For how many target objects this requirement is asked. */
  readonly siblings = $derived.by(
    () => this.session.applied.filter(({ module }) => module.id === this.module.id).length,
  );

  get status(): Status {
    return statusOf(this.answer);
  }

  get roles(): readonly string[] {
    return rolesOf(this.module, this.requirement);
  }

  get threats(): { id: string; title: string }[] {
    return this.session.profile.threats.filter(({ id }) => this.requirement.threats.includes(id));
  }

  /** The points of the tick list in the language of the screen; keys always come from the profile's own language. */
  readonly points: { key: string; text: string; language: string }[] = $derived.by(() => {
    const shown = this.text('fulfilledWhen');
    const original = this.session.texts.originalPoints(this.requirement.id);
    const translated = shown?.value.length === original.length ? shown : undefined;
    return original.map((point, index) => ({
      key: pointKey(point),
      text: translated?.value[index] ?? point,
      language: translated?.language ?? this.session.profile.language,
    }));
  });

  /** Where the answer belongs. */
  get place(): AnswerPlace {
    const { objectId, module, requirement } = this;
    return { objectId, moduleId: module.id, requirementId: requirement.id };
  }

  /** Where it is looked at. */
  get site(): string | undefined {
    return this.session.profile.places.find(({ id }) => id === this.requirement.place)?.title;
  }

  text<F extends keyof RequirementTexts>(
    field: F,
  ): Worded<NonNullable<RequirementTexts[F]>> | undefined {
    return this.session.texts.ofRequirement(this.requirement.id, field);
  }

  /** What suggests itself from the ticks; undefined as long as nothing was ever ticked here. */
  readonly suggested: Status | undefined = $derived.by(() => {
    const ticks = this.answer?.ticks;
    const keys = this.points.map(({ key }) => key);
    return ticks === undefined ? undefined : suggestedStatus(keys, ticks);
  });

  /** How many points are ticked today. */
  get tickedCount(): number {
    return this.points.filter(({ key }) => this.answer?.ticks?.includes(key)).length;
  }

  /** True if it still needs a valid answer. */
  get open(): boolean {
    return this.status === 'unbearbeitet' || isIncomplete(this.answer);
  }

  setStatus(status: Status): void {
    const reset = status === 'unbearbeitet' && this.status !== 'unbearbeitet';
    this.session.changeTogether(this.statusChanges(status), reset ? 'reset' : 'answer');
  }

  /** What is written when this status is chosen. */
  statusChanges(status: Status): AnswerChange[] {
    return [{ ...this.place, field: 'status', value: status }, ...this.#reviewed()];
  }

  /** Records today's check by the person at the device. Merely choosing a status is not a check. */
  noteCheck(): void {
    this.set('checkedOn', today());
    const author = storedAuthor();
    if (!this.answer?.checkedBy && author !== '') this.set('checkedBy', author);
  }

  /** Every edit of this answer, newest first. */
  history(): Promise<AnswerEdit[]> {
    return this.session.history(this.place);
  }

  /** Accepts one of the offered choices; anything else is not a choice of this field and changes nothing. */
  choose(field: AnswerFieldOf<'choice'>, value: string): void {
    const { data, success } = ANSWER_FIELD_TABLE[field].schema.safeParse(value);
    if (success) this.set(field, data);
  }

  /** Changes one field; visible at once, and immediately on its way to the disk. */
  set<C extends AnswerChange>(field: C['field'], value: C['value']): void {
    this.session.change({ ...this.place, field, value } as AnswerChange);
  }

  /**
   * Whoever answers has read the question as it is now. Said even if nothing was marked, once the profile has changed: so an
   * answer that arrives later from a device with the former version is told apart (`late-answers.ts`).
   */
  #reviewed(): AnswerChange[] {
    if (this.session.assessment.profile.previous === undefined) return [];
    return [{ ...this.place, field: 'review', value: '' }];
  }
}
