/** What became, while a page was open, of the target objects and the module it is about. */
import type { AppliedModule, NamedObject } from '$domain/modelling/applicability';
import type { Retirement, TargetObject } from '$domain/record/target-object';
import type { Stamp } from '$domain/record/fields';

/** What a page shows, at one moment. */
export interface Scene {
  /** All of the assessment, retired ones too. */
  objects: readonly TargetObject[];
  /** Those the page is about: active and, where it asks questions, asked these. */
  shown: readonly NamedObject[];
  /** What it asks questions about; empty on a page without. */
  pairs: readonly AppliedModule[];
  /** Set if the module of the page is left out. */
  leftOut?: { reason: string; stamp: Stamp | undefined } | undefined;
}

export type Happening =
  | { kind: 'leftOut'; reason: string; stamp: Stamp | undefined }
  | { kind: 'retired'; object: NamedObject; retired: Retirement }
  /** `into`: where it goes on, even if that was merged in turn. */
  | { kind: 'merged'; object: NamedObject; retired: Retirement; into: TargetObject }
  | { kind: 'gone'; object: NamedObject }
  /** It is still there, but the module is no longer asked of it. */
  | { kind: 'notAsked'; object: NamedObject }
  /** It was the only one the module was asked of, and is no longer. */
  | { kind: 'others'; object: NamedObject };

/** Empty if the page still shows what it showed. */
export function whatHappened(before: Scene, now: Scene): Happening[] {
  if (before.shown.length === 0) return [];
  if (before.leftOut === undefined && now.leftOut !== undefined)
    return [{ kind: 'leftOut', ...now.leftOut }];
  const still = new Set(now.shown.map(({ id }) => id));
  const lost = before.shown.filter(({ id }) => !still.has(id));
  const [only] = before.shown;
  if (only !== undefined && before.shown.length === 1 && lost.length === 0 && still.size > 1)
    return [{ kind: 'others', object: only }];
  return lost.map((object) => fateOf(object, now.objects));
}

function fateOf(object: NamedObject, objects: readonly TargetObject[]): Happening {
  const found = objects.find(({ id }) => id === object.id);
  if (found === undefined) return { kind: 'gone', object };
  const retired = found.retired ?? undefined;
  if (retired === undefined) return { kind: 'notAsked', object };
  const into = successorOf(found, objects);
  return into === undefined
    ? { kind: 'retired', object, retired }
    : { kind: 'merged', object, retired, into };
}

/** The active object at the end of a chain of merges; undefined if there is none. */
function successorOf(
  object: TargetObject,
  objects: readonly TargetObject[],
): TargetObject | undefined {
  const passed = new Set<string>();
  let one: TargetObject | undefined = object;
  while (one?.retired && !passed.has(one.id)) {
    passed.add(one.id);
    const next: string | undefined = one.retired.mergedInto;
    one = objects.find(({ id }) => id === next);
  }
  return one?.retired ? undefined : one;
}
