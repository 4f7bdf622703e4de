/**
 * Answers for the scope as a whole move along when a module moves to target objects: to the first of them.
 * The answers for the whole stay where they are, as kept answers.
 */
import type { AnswerChange, Assessment } from '../record/assessment';
import { modelModules } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { ProfileFacts } from '../profile/profile';
import { afterChanges } from '../change/make-change';
import type { StructureChange } from '../change/structure-change';
import { copyAnswers } from './structure-plan';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

/**
 * Copies of the answers to every module that these changes take off the scope as a whole; also of one that was left out
 * and is taken up again by them.
 */
export function answersToTakeOver(
  changes: readonly StructureChange[],
  now: { profile: ProfileFacts; assessment: Assessment; answers: AnswersBySheet },
): AnswerChange[] {
  const { profile, assessment, answers } = now;
  const onWhole = new Set(
    modelModules(profile, assessment)
      .filter(({ objects }) => objects.some(isWhole))
      .map(({ module }) => module.id),
  );
  return modelModules(profile, afterChanges(assessment, changes)).flatMap((model) => {
    const { module, objects, leftOut } = model;
    const [to] = objects;
    if (to === undefined || isWhole(to) || leftOut !== undefined || !onWhole.has(module.id))
      return [];
    const copy = { from: WHOLE_SCOPE_ID, to: to.id, moduleIds: [module.id], withCheck: true };
    return copyAnswers(answers, copy);
  });
}

const isWhole = ({ id }: TargetObject): boolean => id === WHOLE_SCOPE_ID;
