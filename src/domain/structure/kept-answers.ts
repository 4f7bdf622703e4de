/**
 * Answers that are kept but not counted, because the structure has changed since: the object was retired, the module
 * left out or moved to other objects, a requirement switched off. None of them is ever deleted; all can be revived.
 */
import { isLeftOut, modelledPairs, type AppliedModule } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { isTouched, sheetKey, type Assessment } from '../record/assessment';
import type { ProfileFacts } from '../profile/profile';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

type KeptReason =
  | 'objectRetired'
  | 'moduleLeftOut'
  /** The module used to apply to the scope as a whole and now applies to target objects. */
  | 'movedToObjects'
  /** The module is no longer part of the checklist, or no longer applies to this object. */
  | 'notAssigned'
  /** Single requirements that used to be switched on. */
  | 'requirementOff'
  /** The same, or another version of the profile does not have them, or has them under another number. */
  | 'otherVersion';

export interface KeptAnswers {
  object: TargetObject;
  moduleId: string;
  requirementIds: string[];
  why: KeptReason;
  /** True if every object the module has moved to has its own answer to each of these. */
  takenOver: boolean;
}

/** All answers that are stored but not counted, by object and module. `profile`: the current checklist. */
export function keptAnswers(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
): KeptAnswers[] {
  const pairs = modelledPairs(profile, assessment);
  const counted = new Map(
    pairs.map(({ module, object }) => [
      sheetKey(object.id, module.id),
      new Set(module.requirements.map(({ id }) => id)),
    ]),
  );
  const objects = new Map(assessment.targetObjects.map((object) => [object.id, object]));
  return [...answers].flatMap(([key, sheet]) => {
    const [objectId = '', moduleId = ''] = key.split('/');
    const asked = counted.get(key);
    const requirementIds = Object.entries(sheet)
      .filter(([id, answer]) => isTouched(answer) && asked?.has(id) !== true)
      .map(([id]) => id);
    if (requirementIds.length === 0) return [];
    const object = objects.get(objectId) ?? { id: objectId, title: objectId };
    const places = pairs.filter(({ module }) => module.id === moduleId);
    const taken = ({ object: { id } }: AppliedModule): boolean =>
      requirementIds.every((one) => isTouched(answers.get(sheetKey(id, moduleId))?.[one]));
    const known = profile.modules.some(({ id }) => id === moduleId);
    const why =
      asked === undefined
        ? reasonOf(assessment, object, { moduleId, moved: places.length > 0, known })
        : notAsked(assessment);
    const takenOver = why === 'movedToObjects' && places.every(taken);
    return [{ object, moduleId, requirementIds, why, takenOver }];
  });
}

function reasonOf(
  assessment: Assessment,
  object: TargetObject,
  { moduleId, moved, known }: { moduleId: string; moved: boolean; known: boolean },
): KeptReason {
  if (!isActive(object)) return 'objectRetired';
  if (isLeftOut(assessment, moduleId)) return 'moduleLeftOut';
  if (!known && isUnderOtherVersion(assessment)) return 'otherVersion';
  return object.id === WHOLE_SCOPE_ID && moved ? 'movedToObjects' : 'notAssigned';
}

function notAsked(assessment: Assessment): KeptReason {
  return isUnderOtherVersion(assessment) ? 'otherVersion' : 'requirementOff';
}

const isUnderOtherVersion = ({ profile }: Assessment): boolean => profile.previous !== undefined;
