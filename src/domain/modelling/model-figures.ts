/**
 * How many modules, target objects and questions an assessment has. Screens and documents that name one of these
 * numbers take it from here, so that two places never disagree about the same thing.
 */
import type { Assessment } from '../record/assessment';
import type { ProfileFacts } from '../profile/profile';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import { appliedModules, modelModules, type ModuleModel } from './applicability';

interface ModelFigures {
  /** Modules of the checklist: those that apply and those that do not. */
  modules: number;
  applied: number;
  /** Modules that apply but have nothing to answer: only basic requirements count, and they have none. */
  silent: number;
  leftOut: number;
  objects: number;
  /** Pairs (requirement, target object). */
  questions: number;
}

export function modelFigures(profile: ProfileFacts, assessment: Assessment): ModelFigures {
  const models = modelModules(profile, assessment);
  const applied = models.filter((model) => !isOut(model));
  return {
    modules: models.length,
    applied: applied.length,
    silent: applied.filter(({ module }) => module.requirements.length === 0).length,
    leftOut: models.length - applied.length,
    objects: countedObjects(assessment).length,
    questions: appliedModules(profile, assessment).reduce(
      (sum, { module }) => sum + module.requirements.length,
      0,
    ),
  };
}

/** True if a module applies to nothing: left out with a reason, as a whole or on every object that would carry it. */
export function isOut({ leftOut, objects }: ModuleModel): boolean {
  return leftOut !== undefined || objects.length === 0;
}

/** The objects people count as target objects: those in use, without the scope as a whole. */
export function countedObjects(assessment: Assessment): TargetObject[] {
  return assessment.targetObjects.filter(
    (object) => isActive(object) && object.id !== WHOLE_SCOPE_ID,
  );
}
