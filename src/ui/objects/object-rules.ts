/** What the screens of the target objects compute before they show or do something. Pure. */
import { appliedModules } from '$domain/modelling/applicability';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import { isTouched, sheetKey, type AnswerChange, type Assessment } from '$domain/record/assessment';
import { nameKey, sameName } from '$domain/values/clean-text';
import { usedModuleIds } from '$domain/modelling/compose-profile';
import type { Module, ObjectKind, ProfileFacts } from '$domain/profile/profile';
import { answeredModules, copyAnswers, countAnswers } from '$domain/structure/structure-plan';
import { afterChanges } from '$domain/change/make-change';
import {
  isActive,
  WHOLE_SCOPE_ID,
  type ObjectFields,
  type TargetObject,
} from '$domain/record/target-object';

export const EMPTY_FIELDS: Readonly<ObjectFields> = Object.freeze({
  title: '',
  kind: '',
  count: null,
  location: '',
  responsible: '',
  operatedBy: '',
  providerId: '',
  notes: '',
  protectionNeed: 'normal',
  protectionReason: '',
});

/** All fields of an object, empty if nothing was ever written. */
export function fieldsOf(object: TargetObject): ObjectFields {
  const written = Object.entries(object).filter(
    ([field, value]) => field in EMPTY_FIELDS && value !== undefined,
  );
  return { ...EMPTY_FIELDS, ...(Object.fromEntries(written) as Partial<ObjectFields>) };
}

/** Active and retired objects, without the scope as a whole, which is unlike the others. */
export function listedObjects(assessment: Assessment): {
  active: TargetObject[];
  retired: TargetObject[];
} {
  const listed = assessment.targetObjects.filter(({ id }) => id !== WHOLE_SCOPE_ID);
  return {
    active: listed.filter(isActive),
    retired: listed.filter((object) => !isActive(object)),
  };
}

/** True if another active object has this title according to `sameName`. */
export function isTitleTaken(assessment: Assessment, title: string, ownId?: string): boolean {
  return (
    nameKey(title) !== '' &&
    listedObjects(assessment).active.some(
      (object) => object.id !== ownId && sameName(object.title, title),
    )
  );
}

export interface Grouped<T> {
  /** Target type; empty if it belongs to none. */
  id: string;
  title: string;
  items: T[];
}

/** Things by target type, in the profile's order of types; those without one come last. No empty groups. */
export function groupByType<T>(
  types: ProfileFacts['targetTypes'],
  items: readonly T[],
  typeOf: (item: T) => string | undefined,
): Grouped<T>[] {
  const known = new Set(types.map(({ id }) => id));
  const rest = items.filter((item) => !known.has(typeOf(item) ?? ''));
  return [
    ...types.map(({ id, title }) => ({
      id,
      title,
      items: items.filter((item) => typeOf(item) === id),
    })),
    { id: '', title: '', items: rest },
  ].filter((group) => group.items.length > 0);
}

export interface CopyPreview {
  answers: AnswerChange[];
  /** How many answers are taken over. */
  taken: number;
  /** How many stay as they are because the other object has answered them itself. */
  left: number;
}

/** What `copyAnswers` would do, in numbers. */
export function previewCopy(
  answers: AnswersBySheet,
  copy: Parameters<typeof copyAnswers>[1],
): CopyPreview {
  const changes = copyAnswers(answers, copy);
  const left = copy.moduleIds.flatMap((moduleId) => {
    const source = answers.get(sheetKey(copy.from, moduleId)) ?? {};
    const target = answers.get(sheetKey(copy.to, moduleId)) ?? {};
    return Object.keys(source).filter((id) => isTouched(source[id]) && isTouched(target[id]));
  });
  return { answers: changes, taken: countAnswers(changes), left: left.length };
}

/** Other objects, including retired ones, that have answered modules of this object. */
export function copySources(
  assessment: Assessment,
  answers: AnswersBySheet,
  { objectId, moduleIds }: { objectId: string; moduleIds: readonly string[] },
): { object: TargetObject; moduleIds: string[] }[] {
  const { active, retired } = listedObjects(assessment);
  return [...active, ...retired]
    .filter(({ id }) => id !== objectId)
    .map((object) => {
      const answered = new Set(answeredModules(answers, object.id));
      return { object, moduleIds: moduleIds.filter((id) => answered.has(id)) };
    })
    .filter((source) => source.moduleIds.length > 0);
}

/**
 * Active objects into which this one can be merged: only those of its kind. An object of a kind the
 * profile does not know can be merged into those of the same target type.
 */
export function mergeTargets(
  kinds: readonly ObjectKind[],
  assessment: Assessment,
  object: TargetObject,
): TargetObject[] {
  const typeOf = (one: TargetObject): string => kindOf(kinds, one)?.type ?? one.kind ?? '';
  const alike = (one: TargetObject): boolean =>
    kindOf(kinds, one) !== undefined && kindOf(kinds, object) !== undefined
      ? one.kind === object.kind
      : typeOf(one) === typeOf(object);
  return listedObjects(assessment).active.filter((one) => one.id !== object.id && alike(one));
}

/** What happens to the modules that only this object carries, once it is retired. */
export function retirementEffect(
  shipped: ProfileFacts,
  profile: ProfileFacts,
  assessment: Assessment,
  objectId: string,
): { toWhole: Module[]; dropped: Module[] } {
  const after = afterChanges(assessment, [{ kind: 'retire', objectId, reason: '' }]);
  const onWhole = (one: Assessment): Module[] =>
    appliedModules(profile, one)
      .filter(({ object }) => object.id === WHOLE_SCOPE_ID)
      .map(({ module }) => module);
  const before = new Set(onWhole(assessment));
  const fallen = onWhole(after).filter((module) => !before.has(module));
  const used = usedModuleIds(shipped, after);
  const asked = new Set([...used, ...shipped.modules.map(({ id }) => id)]);
  return {
    toWhole: fallen.filter(({ id }) => asked.has(id)),
    dropped: fallen.filter(({ id }) => !asked.has(id)),
  };
}

/** The kind of an object; undefined if it has none, or one the profile does not know. */
export function kindOf(
  kinds: readonly ObjectKind[],
  object: Pick<TargetObject, 'kind'>,
): ObjectKind | undefined {
  return kinds.find(({ id }) => id === object.kind);
}
