/**
 * Answers given under the former version after another one was taken over, on a device that did not know: a part that was
 * handed out comes back, a colleague's file is merged. They are recognised by their stamps: whoever answers under the new
 * version says with it that the question was read as it is now (`AnswerEditor`).
 */
import type { AnswersBySheet } from '../record/answers-by-sheet';
import {
  isTouched,
  sheetKey,
  statusOf,
  type Answer,
  type AnswerChange,
} from '../record/assessment';
import { isLater, latestOf } from '../change/stamp';
import { isToBeReviewed, type ProfileComparison, type RequirementChange } from './compare-profiles';
import { answerAlong, isCopy, staysInPlace } from './plan-profile-change';

/** What follows from them, as if they had been there when the version was taken over. `version`: the former one. */
export function lateAnswers(
  answers: AnswersBySheet,
  { requirements }: ProfileComparison,
  version: string,
): AnswerChange[] {
  const objectIds = [...new Set([...answers.keys()].map((key) => key.split('/')[0] ?? ''))];
  const asked = new Set(requirements.map(({ id }) => id));
  return requirements
    .filter((one) => isToBeReviewed(one) || (one.from.length > 0 && !staysInPlace(one)))
    .flatMap((requirement) =>
      objectIds
        .filter((objectId) => isLate({ answers, asked, objectId }, requirement))
        .flatMap((objectId) => answerAlong(answers, requirement, { objectId, version })),
    );
}

interface Known {
  answers: AnswersBySheet;
  /** Ids of the later version: under them, people go on answering. */
  asked: ReadonlySet<string>;
  objectId: string;
}

function isLate({ answers, asked, objectId }: Known, requirement: RequirementChange): boolean {
  const at = (moduleId: string, id: string): Answer | undefined =>
    answers.get(sheetKey(objectId, moduleId))?.[id];
  const there = at(requirement.moduleId, requirement.id);
  if (staysInPlace(requirement)) return isUnread(there);
  if (isTouched(there) && !isCopy(there)) return false;
  const known = latestOf(Object.values(there?.changed ?? {}));
  return requirement.from.some(({ moduleId, id }) => {
    const former = at(moduleId, id);
    if (!isTouched(former) || (asked.has(id) && !isUnread(former))) return false;
    return isLater(latestOf(Object.values(former?.changed ?? {})), known);
  });
}

/** Answered by somebody who did not see the question as it is now. */
function isUnread(answer: Answer | undefined): boolean {
  const { status, review } = answer?.changed ?? {};
  return statusOf(answer) !== 'unbearbeitet' && isLater(status, review);
}
