/** What is searched for in one assessment, what was found, and which of it is chosen. */
import { fold } from '$search/fold';
import type { Term } from '$search/term';
import type { AssessmentSession } from '../assessment-session.svelte';
import { findableOf, GROUPS, type Findable, type Group, type Place } from './findable';
import { rowOf } from './search-rows';
import { SearchStore } from './search-store';
import { lastPlaces, usedWays } from './visited';

/** Before anything is typed: where one was, and where one often goes. */
export type Heading = Group | 'last' | 'used';

export interface FoundGroup {
  group: Heading;
  /** How many there are; `entries` may be fewer. */
  count: number;
  entries: readonly Findable[];
}

/** Per group, as long as all groups are shown; and of one group. */
const MOST_OF_ALL = 4;
const MOST_OF_ONE = 100;
const MOST_LAST = 5;
const USUAL = ['check', 'document', 'objects', 'backup', 'help'] as const;
/** A step of work this long is not noticed. */
const STEP_MS = 6;

/** The index of an assessment lives as long as its session, and is made when it is first searched. */
const stores = new WeakMap<AssessmentSession, SearchStore>();

export class Search {
  readonly #store: SearchStore;
  query = $state('');
  /** Only this group is shown; undefined: all. */
  only = $state.raw<Heading | undefined>();
  #found = $state.raw<ReadonlyMap<Group, readonly Findable[]>>(new Map());
  terms = $state.raw<readonly Term[]>([]);
  /** True until everything of the assessment is in the index. */
  reading = $state(true);
  /** Number of the chosen one among `shown`. */
  active = $state(0);
  #again = false;
  #working = false;

  readonly #suggested: readonly FoundGroup[];

  readonly groups: readonly FoundGroup[] = $derived.by(() => {
    if (this.query.trim() === '') return this.#suggested;
    const exact = fold(this.query.trim());
    const named = ([, entries]: [Group, readonly Findable[]]): boolean =>
      fold(entries[0]?.title ?? '') === exact;
    const all = GROUPS.flatMap((group): [Group, readonly Findable[]][] => {
      const entries = this.#found.get(group);
      return entries === undefined ? [] : [[group, entries]];
    });
    // What is called exactly so comes first; otherwise every group has its place.
    return [...all.filter(named), ...all.filter((one) => !named(one))].map(([group, entries]) => ({
      group,
      count: entries.length,
      entries,
    }));
  });
  readonly count = $derived(this.groups.reduce((sum, { count }) => sum + count, 0));
  readonly listed: readonly FoundGroup[] = $derived(
    this.groups
      .filter(({ group }) => this.only === undefined || group === this.only)
      .map((one) => ({
        ...one,
        entries: one.entries.slice(0, this.#most(one.group)),
      })),
  );
  readonly shown: readonly Findable[] = $derived(this.listed.flatMap(({ entries }) => entries));

  constructor(session: AssessmentSession) {
    this.#store = stores.get(session) ?? new SearchStore(session);
    stores.set(session, this.#store);
    const last = lastPlaces(session.id, MOST_LAST);
    // One thing stands there once.
    const ways = usedWays(session.id, USUAL.length + MOST_LAST, USUAL)
      .filter((way) => !last.some((place) => place.kind === 'way' && place.way === way))
      .slice(0, USUAL.length)
      .map((way): Place => ({ kind: 'way', way }));
    this.#suggested = [suggested(session, 'last', last), suggested(session, 'used', ways)].filter(
      ({ count }) => count > 0,
    );
  }

  type(query: string): void {
    this.query = query;
    this.only = undefined;
    this.#find();
  }

  choose(only: Heading | undefined): void {
    this.only = only;
    this.active = 0;
  }

  #most(group: Heading): number {
    if (group === 'last' || group === 'used' || this.only !== undefined) return MOST_OF_ONE;
    return MOST_OF_ALL;
  }

  /** By one, and round the ends. */
  move(by: 1 | -1): void {
    const { length } = this.shown;
    if (length > 0) this.active = (this.active + by + length) % length;
  }

  /** To the first of the next or former group; false if there is none. */
  moveGroup(by: 1 | -1): boolean {
    const firsts: number[] = [];
    let start = 0;
    for (const { entries } of this.listed) {
      firsts.push(start);
      start += entries.length;
    }
    const to =
      by === 1
        ? firsts.find((first) => first > this.active)
        : firsts.findLast((first) => first < this.active);
    if (to === undefined) return false;
    this.active = to;
    return true;
  }

  /** Takes in what has changed in the assessment, in small steps, and searches again when it has. */
  async catchUp(): Promise<void> {
    this.#again = true;
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#again) {
        this.#again = false;
        await inSteps(this.#store.catchUp());
      }
    } finally {
      this.#working = false;
      this.reading = false;
    }
    if (this.query !== '') this.#find(this.active);
  }

  #find(active = 0): void {
    const { ids, terms } = this.#store.find(this.query);
    const found = new Map<Group, Findable[]>();
    for (const id of ids) {
      const entry = this.#store.entry(id);
      if (entry === undefined) continue;
      const group = found.get(entry.group);
      if (group === undefined) found.set(entry.group, [entry]);
      else group.push(entry);
    }
    this.#found = found;
    this.terms = terms;
    this.active = Math.min(active, Math.max(this.shown.length - 1, 0));
  }
}

function suggested(session: AssessmentSession, group: Heading, places: Place[]): FoundGroup {
  const entries = places
    .filter((place) => rowOf(session, place) !== undefined)
    .map((place) => findableOf('ways', place, { title: '', text: '' }));
  return { group, count: entries.length, entries };
}

async function inSteps(work: Generator): Promise<void> {
  let begin = performance.now();
  while (work.next().done !== true) {
    if (performance.now() - begin < STEP_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  }
}
