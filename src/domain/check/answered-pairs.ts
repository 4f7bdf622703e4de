/** The counted pairs (requirement, target object), each with its answer and everything known about its object. */
import { sheetKey, type Answer, type Assessment } from '../record/assessment';
import { appliedModules } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { ProfileFacts } from '../profile/profile';
import type { RequirementRow } from './requirement-filter';
import type { TargetObject } from '../record/target-object';

export interface AnsweredPair extends RequirementRow {
  answer: Answer | undefined;
  /** The whole target object; `object` is only its name. */
  target: TargetObject | undefined;
}

/** Every pair that is counted, once: modules and requirements in the profile's order, objects in the municipality's. */
export function answeredPairs(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
): AnsweredPair[] {
  const targets = new Map(assessment.targetObjects.map((object) => [object.id, object]));
  return appliedModules(profile, assessment).flatMap(({ module, object }) => {
    const sheet = answers.get(sheetKey(object.id, module.id));
    const target = targets.get(object.id);
    return module.requirements.map((requirement) => ({
      module,
      object,
      requirement,
      target,
      answer: sheet?.[requirement.id],
    }));
  });
}
