/**
 * Two statements of an assessment that cannot both be true, and where to mend one of them. Findings are shown
 * before a document is made or released; they never block anything.
 */
import type { AnsweredPair } from '../check/answered-pairs';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { Assessment } from '../record/assessment';
import type { ProfileFacts } from '../profile/profile';

/** Where something can be mended. */
export type Place =
  | { at: 'answer'; objectId: string; moduleId: string; requirementId: string }
  | { at: 'sheet'; objectId: string; moduleId: string }
  | { at: 'module'; moduleId: string }
  | { at: 'object'; objectId: string }
  | { at: 'provider'; providerId: string }
  | { at: 'scope' | 'details' | 'documentSettings' };

export const FINDING_KINDS = [
  // What exists
  'leftOutNeeded',
  'countZero',
  'providersDenied',
  'objectProviderGone',
  'protectionHigher',
  'officeProviderGone',
  // Answers
  'checkedLater',
  'confirmedLater',
  'dueBeforeCheck',
  'changedAfterConfirmation',
  'changedAfterCheck',
  'responsibleGone',
  'answerProviderGone',
  'confirmedByNobody',
  'fulfilledAndDue',
  'checkedUnanswered',
  'reasonDenies',
  'allDispensable',
  // Document
  'releasedLater',
  'releasedBeforeChange',
  'reviewPast',
  'trainingPast',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  kind: FindingKind;
  place: Place;
  /** What the sentence names. Days are YYYY-MM-DD under `day` and `other`. */
  values: {
    title?: string;
    /** A second thing that is involved: an object, a provider, a person. */
    name?: string;
    day?: string;
    other?: string;
  };
}

export interface Examined {
  profile: ProfileFacts;
  assessment: Assessment;
  answers: AnswersBySheet;
  pairs: readonly AnsweredPair[];
  /** YYYY-MM-DD. */
  today: string;
}
