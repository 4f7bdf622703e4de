/**
 * The page that is drawn. The former one stays until the code of the next, and the list beside it, are there: the screen is
 * never blank and does not jump.
 */
import type { Component } from 'svelte';
import { pageOf, type PageName } from '../pages';
import type { AssessmentPage } from '../routes';
import { DOOR_LISTS, type DoorListProps } from './door-lists';
import { PAGE_SCREENS, type PageProps } from './page-screens';

interface Drawn {
  page: AssessmentPage;
  Screen: Component<PageProps>;
  List: Component<DoorListProps> | undefined;
}

export class DrawnPage {
  /** Undefined until the first one is there. */
  drawn = $state.raw<Drawn | undefined>();
  /** Why the wanted page could not be loaded. */
  failure = $state.raw<unknown>();
  #wanted: AssessmentPage | undefined;
  readonly #arrive: () => void;

  /** `arrive`: called right before another page is drawn. */
  constructor(arrive: () => void) {
    this.#arrive = arrive;
  }

  /** Draws this page as soon as it can; of two wanted one after the other, the later. */
  async show(page: AssessmentPage): Promise<void> {
    this.#wanted = page;
    this.failure = undefined;
    if (this.drawn?.page.page === page.page) {
      this.#arrive();
      this.drawn = { ...this.drawn, page };
    } else await this.#load(page.page);
  }

  async #load(name: PageName): Promise<void> {
    try {
      const [screen, list] = await Promise.all([
        PAGE_SCREENS[name](),
        DOOR_LISTS[pageOf(name).door]?.(),
      ]);
      const page = this.#wanted;
      if (page?.page !== name) return;
      this.#arrive();
      this.drawn = { page, Screen: screen.default, List: list?.default };
    } catch (error) {
      if (this.#wanted?.page === name) this.failure = error;
    }
  }
}

/** What the address says, for its screen. */
export function placeIn(page: AssessmentPage): Omit<PageProps, 'app' | 'session'> {
  const said: { page: PageName } & Partial<Record<keyof PageProps, string>> = page;
  return {
    moduleId: said.moduleId ?? '',
    requirementId: said.requirementId,
    topicId: said.topicId,
    objectId: said.objectId ?? '',
    providerId: said.providerId ?? '',
    questionId: said.questionId,
    snapshotId: said.snapshotId ?? '',
    otherId: said.otherId,
    show: said.show,
    placeId: said.placeId ?? '',
    by: said.by,
    one: said.one,
  };
}

/** A new screen for every module and object; lists keep theirs. */
export function screenKey(page: AssessmentPage): string {
  const { moduleId, objectId, providerId, snapshotId, otherId, show, placeId, by, one } =
    placeIn(page);
  return [
    page.page,
    moduleId,
    objectId,
    providerId,
    snapshotId,
    otherId,
    show,
    placeId,
    by,
    one,
  ].join('/');
}
