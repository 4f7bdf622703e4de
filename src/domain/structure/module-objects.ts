/**
 * One module and the target objects it could apply to: its state for each of them, and what has to change so that
 * it applies to one more. States agree with `modelModules` (property-tested).
 */
import { isSettled, modelModules } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { Assessment } from '../record/assessment';
import { objectKindsOf } from '../modelling/compose-profile';
import type { Module, ObjectKind, ProfileFacts } from '../profile/profile';
import type { StructureChange, StructurePlan } from '../change/structure-change';
import { answersToTakeOver } from './take-over';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

export interface ModuleObject {
  object: TargetObject;
  kind: ObjectKind | undefined;
  /** True if the kind of the object carries the module. */
  byKind: boolean;
  /** `reasonMissing`: taken off, but nobody has said why, so it still applies. */
  state: 'applies' | 'reasonMissing' | 'declined' | 'off';
  reason: string;
}

/** The checklist of an assessment, and the stock if it is loaded. */
export interface Modelling {
  profile: ProfileFacts;
  stock?: ProfileFacts | undefined;
  assessment: Assessment;
}

/** True for a module that applies once to the scope as a whole and belongs to no single object. */
export function isMeantForWhole(
  { profile, assessment }: Pick<Modelling, 'profile' | 'assessment'>,
  module: Module,
): boolean {
  const alone = { ...profile, modules: [module] };
  return modelModules(alone, { ...assessment, targetObjects: [] }).every(
    ({ unassigned }) => !unassigned,
  );
}

/**
 * Active objects to which a module applies or could apply, in the municipality's order: those of its target types,
 * those of a type that carries it, those of no known kind, and all for which it was chosen.
 */
export function moduleObjects(
  modelling: Pick<Modelling, 'profile' | 'assessment'>,
  module: Module,
): ModuleObject[] {
  const kinds = new Map(objectKindsOf(modelling.profile).map((kind) => [kind.id, kind]));
  const types = typesOf(modelling.profile, module);
  const forWhole = isMeantForWhole(modelling, module);
  return modelling.assessment.targetObjects
    .filter((object) => isActive(object) && object.id !== WHOLE_SCOPE_ID)
    .map((object) => moduleObject(object, kinds.get(object.kind ?? ''), module.id))
    .filter(({ kind, byKind, state }) => {
      const fits = kind === undefined || types.has(kind.type);
      return byKind || state !== 'off' || (fits && !forWhole);
    });
}

function moduleObject(
  object: TargetObject,
  kind: ObjectKind | undefined,
  moduleId: string,
): ModuleObject {
  const choice = object.choices?.[moduleId];
  const byKind = kind?.modules.includes(moduleId) === true;
  const reason = choice?.applies === false ? choice.reason : '';
  const off = reason.trim() === '' ? 'reasonMissing' : 'declined';
  if (choice?.applies === true || (byKind && choice === undefined))
    return { object, kind, byKind, state: 'applies', reason };
  return { object, kind, byKind, state: byKind ? off : 'off', reason };
}

function typesOf(profile: ProfileFacts, module: Module): ReadonlySet<string> {
  const carrying = objectKindsOf(profile).filter(
    ({ whole, modules }) => whole !== true && modules.includes(module.id),
  );
  return new Set([
    ...module.appliesTo.filter((type) => type !== WHOLE_SCOPE_ID),
    ...carrying.map(({ type }) => type),
  ]);
}

/** Active objects whose kind adds the module to the checklist. */
export function objectsBringing(
  { profile, assessment }: Pick<Modelling, 'profile' | 'assessment'>,
  moduleId: string,
): TargetObject[] {
  const kinds = new Map(objectKindsOf(profile).map((kind) => [kind.id, kind]));
  return assessment.targetObjects.filter(
    (object) =>
      isActive(object) && kinds.get(object.kind ?? '')?.modules.includes(moduleId) === true,
  );
}

/**
 * General modules that a module adds to an object (SYS.2.1 with SYS.2.2.3), and theirs in turn. Not what
 * already applies there, was taken off or left out with a reason, or applies once to the scope as a whole anyway.
 */
export function generalModulesFor(
  modelling: Modelling,
  objectId: string,
  moduleId: string,
): Module[] {
  const { profile, stock, assessment } = modelling;
  const known = new Map(
    [...(stock?.modules ?? []), ...profile.modules].map((module) => [module.id, module]),
  );
  const models = new Map(
    modelModules(profile, assessment).map((model) => [model.module.id, model]),
  );
  const isNeedless = (module: Module): boolean => {
    const model = models.get(module.id);
    return (
      (model !== undefined && isSettled(model, objectId)) || isMeantForWhole(modelling, module)
    );
  };
  const found = new Map<string, Module>();
  const collect = (id: string): void => {
    for (const general of known.get(id)?.requires ?? []) {
      const module = known.get(general);
      if (module === undefined || found.has(general) || general === moduleId) continue;
      if (isNeedless(module)) continue;
      found.set(general, module);
      collect(general);
    }
  };
  collect(moduleId);
  return [...found.values()];
}

/**
 * Applies a module and its general ones to an object whose kind does not carry it. What was answered for the scope as
 * a whole, because no object carried them until now, becomes the first answer of the object.
 */
export function planApply(
  modelling: Modelling,
  answers: AnswersBySheet,
  { objectId, moduleId }: { objectId: string; moduleId: string },
): StructurePlan {
  const generals = generalModulesFor(modelling, objectId, moduleId).map(({ id }) => id);
  const changes = [moduleId, ...generals].map((id) =>
    chosen(objectId, id, { applies: true, reason: '' }),
  );
  return { changes, answers: answersToTakeOver(changes, { ...modelling, answers }) };
}

/**
 * What ticking or unticking an object means: as its kind says, added by hand, or taken off with a reason still to be
 * given.
 */
export function planChoice(
  modelling: Modelling,
  answers: AnswersBySheet,
  { row, moduleId, applies }: { row: ModuleObject; moduleId: string; applies: boolean },
): StructurePlan {
  const objectId = row.object.id;
  if (applies && !row.byKind) return planApply(modelling, answers, { objectId, moduleId });
  const choice = applies || !row.byKind ? undefined : { applies: false, reason: row.reason };
  return { changes: [chosen(objectId, moduleId, choice)], answers: [] };
}

/** Removes a module that was added by hand from the checklist, for every active object. Answers are kept. */
export function planRemove(assessment: Assessment, moduleId: string): StructurePlan {
  const objects = assessment.targetObjects.filter(
    (object) => isActive(object) && object.choices?.[moduleId]?.applies === true,
  );
  return {
    changes: [
      { kind: 'module', moduleId, choice: { added: false } },
      ...objects.map(({ id }) => chosen(id, moduleId, undefined)),
    ],
    answers: [],
  };
}

function chosen(
  objectId: string,
  moduleId: string,
  choice: { applies: boolean; reason: string } | undefined,
): StructureChange {
  return { kind: 'choose', objectId, moduleId, choice };
}
