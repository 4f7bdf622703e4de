/**
 * The modelling (BSI 200-2, ch. 8.3): which module applies to which target object, and why not.
 *
 * A module applies to every active object whose kind carries it, or to which it was added. A module that no object
 * carries applies once to the scope as a whole: nothing drops out of the check because somebody forgot an object.
 * It no longer applies once it is left out with a reason, as a whole or on every object that would carry it.
 */
import type { Assessment } from '../record/assessment';
import { objectKindsOf } from './compose-profile';
import { pairsWithin } from './within-handout';
import type { Module, ProfileFacts } from '../profile/profile';
import { isActive, objectTitle, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

/** A target object as a list or table names it. */
export interface NamedObject {
  id: string;
  title: string;
}

export interface AppliedModule {
  module: Module;
  object: NamedObject;
}

/** True if the municipality left the module out and said why. Without a reason it still applies. */
export function isLeftOut(assessment: Assessment, moduleId: string): boolean {
  const choice = assessment.moduleChoices?.[moduleId];
  return choice?.leftOut === true && choice.reason.trim() !== '';
}

/** How one module is modelled. Lists are in the order of the objects. */
export interface ModuleModel {
  module: Module;
  /** Objects it applies to; the scope as a whole if no other object carries it. */
  objects: TargetObject[];
  /** Objects that would carry it if it were not declined with a reason. */
  declined: { object: TargetObject; reason: string }[];
  /** Why the module as a whole is left out. */
  leftOut: string | undefined;
  /** True if it applies to the scope as a whole only because the object it is meant for has not been named yet. */
  unassigned: boolean;
}

/** The modelling of every module of the checklist, in its order. */
export function modelModules(profile: ProfileFacts, assessment: Assessment): ModuleModel[] {
  const carries = carriersOf(profile);
  const meantForWhole = wholeModules(profile);
  const active = assessment.targetObjects.filter(isActive);
  const whole = assessment.targetObjects.find(({ id }) => id === WHOLE_SCOPE_ID) ?? WHOLE_SCOPE;
  return profile.modules.map((module) => {
    const carriers = active.filter((object) => carries(object, module.id));
    const declined = carriers.flatMap((object) => {
      const reason = declinedReason(object, module.id);
      return reason === undefined ? [] : [{ object, reason }];
    });
    const applying = carriers.filter((object) => declinedReason(object, module.id) === undefined);
    const onWhole = carriers.length === 0;
    return {
      module,
      objects: onWhole ? [whole] : applying,
      declined,
      leftOut: isLeftOut(assessment, module.id)
        ? (assessment.moduleChoices?.[module.id]?.reason.trim() ?? '')
        : undefined,
      unassigned: onWhole && !meantForWhole.has(module.id),
    };
  });
}

const WHOLE_SCOPE: TargetObject = { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' };

/** Whether an object carries a module: by its kind, or because the module was added to it. */
function carriersOf(profile: ProfileFacts): (object: TargetObject, moduleId: string) => boolean {
  const kinds = new Map(objectKindsOf(profile).map((kind) => [kind.id, new Set(kind.modules)]));
  return ({ id, kind, choices }, moduleId) =>
    id !== WHOLE_SCOPE_ID &&
    (choices?.[moduleId]?.applies === true || kinds.get(kind ?? '')?.has(moduleId) === true);
}

function declinedReason(object: TargetObject, moduleId: string): string | undefined {
  const choice = object.choices?.[moduleId];
  const reason = choice?.reason.trim() ?? '';
  return choice?.applies === false && reason !== '' ? reason : undefined;
}

/** Modules meant for the scope as a whole: those of the kind that stands for it, otherwise by their target type. */
function wholeModules(profile: ProfileFacts): ReadonlySet<string> {
  const kinds = objectKindsOf(profile);
  const whole = kinds.find((kind) => kind.whole === true);
  const carried = new Set(
    kinds.filter((kind) => kind.whole !== true).flatMap((kind) => kind.modules),
  );
  const byType = profile.modules
    .filter(({ id, appliesTo }) => !carried.has(id) && appliesTo.includes(WHOLE_SCOPE_ID))
    .map(({ id }) => id);
  return new Set([...(whole?.modules ?? []), ...byType]);
}

/** Objects that carry a module without the general one it requires (SYS.2.2.3 requires SYS.2.1). */
export function missingGeneralModules(
  profile: ProfileFacts,
  assessment: Assessment,
): { object: NamedObject; module: Module; missing: string }[] {
  const models = new Map(
    modelModules(profile, assessment).map((model) => [model.module.id, model]),
  );
  return modelledPairs(profile, assessment).flatMap(({ module, object }) =>
    (module.requires ?? [])
      .filter((id) => {
        const general = models.get(id);
        return general === undefined || !isSettled(general, object.id);
      })
      .map((missing) => ({ object, module, missing })),
  );
}

/** True if it is settled whether a module applies to an object: it does, or there is a reason why not. */
export function isSettled({ objects, declined, leftOut }: ModuleModel, objectId: string): boolean {
  const decided = [...objects, ...declined.map(({ object }) => object)];
  return leftOut !== undefined || decided.some(({ id }) => id === objectId);
}

/** Modules left out with a reason, in the profile's order. Their answers are kept but not counted. */
export function leftOutModules(
  profile: ProfileFacts,
  assessment: Assessment,
): { module: Module; reason: string }[] {
  return modelModules(profile, assessment).flatMap(({ module, leftOut, objects, declined }) => {
    if (leftOut !== undefined) return [{ module, reason: leftOut }];
    if (objects.length > 0) return [];
    const reasons = declined.map(({ object, reason }) => `${object.title}: ${reason}`);
    return [{ module, reason: reasons.join('\n') }];
  });
}

/**
 * Every (module, target object) pair that applies and has something to answer: modules in the profile's order, objects
 * in the municipality's.
 */
export function appliedModules(profile: ProfileFacts, assessment: Assessment): AppliedModule[] {
  return modelledPairs(profile, assessment).filter(({ module }) => module.requirements.length > 0);
}

/** Like `appliedModules`, plus modules that have no basic requirement and for which no other was switched on. */
export function modelledPairs(profile: ProfileFacts, assessment: Assessment): AppliedModule[] {
  if (assessment.handout !== undefined) return pairsWithin(profile, assessment, assessment.handout);
  return modelModules(profile, assessment)
    .filter(({ leftOut }) => leftOut === undefined)
    .flatMap(({ module, objects }) =>
      objects.map((object) => ({
        module,
        object: { id: object.id, title: objectTitle(object) },
      })),
    );
}
