/**
 * The index of one open assessment, kept up with what is shown of it. What has not changed since the last time is not
 * looked at again: answers and their sheets are never changed, only replaced.
 */
import type { Answer } from '$domain/record/assessment';
import { sheetKey } from '$domain/record/assessment';
import { language } from '$i18n/i18n.svelte';
import { SearchIndex, type Found } from '$search/search-index';
import type { AssessmentSession } from '../assessment-session.svelte';
import {
  measureFindables,
  objectFindables,
  OWN_FIELDS,
  ownFindables,
  questionFindables,
  wayFindables,
} from './findables';
import { findableOf, type Findable } from './findable';

type Answers = Readonly<Record<string, Answer>>;

export class SearchStore {
  readonly #session: AssessmentSession;
  readonly #index = new SearchIndex();
  readonly #entries = new Map<string, Findable>();
  /** What every source was made from when it was last read, and the ids it gave. */
  readonly #made = new Map<string, { from: readonly unknown[]; ids: ReadonlySet<string> }>();
  #sheets = new Map<string, Answers>();

  constructor(session: AssessmentSession) {
    this.#session = session;
  }

  entry(id: string): Findable | undefined {
    return this.#entries.get(id);
  }

  find(query: string): Found {
    return this.#index.find(query);
  }

  /** Takes in what has changed, a little at every step, so that the page is not held up. */
  *catchUp(): Generator<undefined> {
    const session = this.#session;
    const { assessment, profile, applied, texts } = session;
    const spoken = language();
    yield* this.#source('ways', [assessment.handout, spoken], () => wayFindables(session));
    const listed = [assessment.targetObjects, assessment.providerList, profile];
    yield* this.#source('objects', listed, () => objectFindables(session));
    yield* this.#source('measures', [assessment.measures], () => measureFindables(session));
    const asked = [profile, applied, spoken, texts.failed];
    yield* this.#source('questions', asked, () => questionFindables(session));
    yield* this.#answers();
  }

  *#source(
    name: string,
    from: readonly unknown[],
    entries: () => Generator<Findable>,
  ): Generator<undefined> {
    const before = this.#made.get(name);
    if (before?.from.every((value, index) => value === from[index])) return;
    const ids = new Set<string>();
    for (const entry of entries()) {
      ids.add(entry.id);
      if (this.#put(entry)) yield;
    }
    for (const id of before?.ids ?? []) if (!ids.has(id)) this.#remove(id);
    this.#made.set(name, { from, ids });
  }

  *#answers(): Generator<undefined> {
    const before = this.#sheets;
    const now = new Map<string, Answers>();
    const sheets = this.#session.answers();
    for (const { module, object } of this.#session.applied) {
      const key = sheetKey(object.id, module.id);
      const answers = sheets.get(key) ?? {};
      now.set(key, answers);
      const former = before.get(key) ?? {};
      before.delete(key);
      if (answers === former) continue;
      for (const { id: requirementId } of module.requirements) {
        if (answers[requirementId] === former[requirementId]) continue;
        const place = { objectId: object.id, moduleId: module.id, requirementId };
        this.#answer(place, answers[requirementId]);
        yield;
      }
    }
    // What is left applies no longer.
    for (const [key, answers] of before) {
      const [objectId = '', moduleId = ''] = key.split('/');
      for (const requirementId of Object.keys(answers))
        this.#answer({ objectId, moduleId, requirementId }, undefined);
      yield;
    }
    this.#sheets = now;
  }

  #answer(
    place: { objectId: string; moduleId: string; requirementId: string },
    answer: Answer | undefined,
  ): void {
    const entries = answer === undefined ? [] : ownFindables(place, answer);
    for (const entry of entries) this.#put(entry);
    for (const field of OWN_FIELDS) {
      const { id } = findableOf('own', { kind: 'text', ...place, field }, { title: '', text: '' });
      if (!entries.some((entry) => entry.id === id)) this.#remove(id);
    }
  }

  /** True if it is new, or says something else than before. */
  #put(entry: Findable): boolean {
    const { title, text } = this.#entries.get(entry.id) ?? {};
    if (title === entry.title && text === entry.text) return false;
    this.#entries.set(entry.id, entry);
    this.#index.put(entry);
    return true;
  }

  #remove(id: string): void {
    if (!this.#entries.delete(id)) return;
    this.#index.remove(id);
  }
}
