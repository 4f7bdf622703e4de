/**
 * Watches what became of the things a page shows, from when it was opened. What the person does here with the structure
 * is no surprise: the page is watched anew from then on.
 */
import { untrack } from 'svelte';
import { latestOf } from '$domain/change/stamp';
import { isLeftOut } from '$domain/modelling/applicability';
import { isActive } from '$domain/record/target-object';
import type { AssessmentSession } from '../assessment-session.svelte';
import { whatHappened, type Happening, type Scene } from './what-happened';

/** What a page is about; what is not given does not matter to it. */
export interface PagePlace {
  objectId?: string | undefined;
  moduleId?: string | undefined;
  requirementId?: string | undefined;
}

export class SceneWatch {
  #before = $state.raw() as Scene;
  readonly #now: Scene;
  readonly happened: readonly Happening[] = $derived.by(() =>
    whatHappened(this.#before, this.#now),
  );

  /** To be made while the page is made. */
  constructor(session: () => AssessmentSession, place: () => PagePlace) {
    this.#now = $derived(sceneOf(session(), place()));
    this.#before = untrack(() => this.#now);
    const page = (): string => JSON.stringify(place());
    let [seen, shown, told] = untrack(() => [session().restructured, page(), false]);
    $effect.pre(() => {
      const own = session().restructured !== seen;
      // What was told stays so whatever is done here; a page that goes on to another question begins anew.
      if ((own && !told) || page() !== shown) this.#before = untrack(() => this.#now);
      [seen, shown, told] = [session().restructured, page(), this.happened.length > 0];
    });
  }

  /** True if the page's questions are asked of this object today. */
  asks(objectId: string): boolean {
    return this.#now.shown.some(({ id }) => id === objectId);
  }

  /** What its questions are asked of today. */
  get pairs(): Scene['pairs'] {
    return this.#now.pairs;
  }

  /** What the page showed before anything happened to it. */
  get before(): Scene {
    return this.#before;
  }
}

/** All the page has shown: what is no longer asked keeps its place until the page is left. */
export function stillShown({ happened, before, pairs }: SceneWatch): Scene['pairs'] {
  if (happened.length === 0) return pairs;
  const today = new Map(pairs.map((pair) => [pair.object.id, pair]));
  const known = new Set(before.shown.map(({ id }) => id));
  return [
    ...before.pairs.map((pair) => today.get(pair.object.id) ?? pair),
    ...pairs.filter(({ object }) => !known.has(object.id)),
  ];
}

function sceneOf(session: AssessmentSession, place: PagePlace): Scene {
  const { assessment } = session;
  const { objectId, moduleId, requirementId } = place;
  const objects = assessment.targetObjects;
  if (moduleId === undefined && requirementId === undefined)
    return {
      objects,
      pairs: [],
      shown: objects.filter((one) => one.id === objectId && isActive(one)),
    };
  const pairs = session.applied.filter(
    ({ module, object }) =>
      (objectId === undefined || object.id === objectId) &&
      (moduleId === undefined || module.id === moduleId) &&
      (requirementId === undefined || module.requirements.some(({ id }) => id === requirementId)),
  );
  const shown = pairs.map(({ object }) => object);
  return { objects, pairs, shown, leftOut: leftOutOf(session, place) };
}

function leftOutOf(
  { assessment, profile }: AssessmentSession,
  { moduleId, requirementId }: PagePlace,
): Scene['leftOut'] {
  const id =
    moduleId ??
    profile.modules.find(({ requirements }) => requirements.some((one) => one.id === requirementId))
      ?.id;
  if (id === undefined || assessment.handout !== undefined || !isLeftOut(assessment, id))
    return undefined;
  const stampOf = (field: string) => assessment.changed[`module/${id}/${field}`];
  return {
    reason: assessment.moduleChoices?.[id]?.reason.trim() ?? '',
    stamp: latestOf([stampOf('leftOut'), stampOf('reason')]),
  };
}
