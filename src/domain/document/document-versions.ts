/**
 * The versions of the document. A release holds for what was released: as soon as anything changes, the document is a
 * draft again and says what changed (product rule: "Entwurf" until a person releases it).
 */
import type { Answer, AnswerField, Assessment } from '../record/assessment';
import { answeredPairs, type AnsweredPair } from '../check/answered-pairs';
import type { TallyCounts } from '../check/coverage';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { ProfileFacts } from '../profile/profile';
import type { DocumentVersion } from '../record/document-settings';

/**
 * Recorded versions that were not withdrawn, oldest first. Their names are numbers: the sentences supply the word
 * "Version".
 */
export function versionsOf(assessment: Assessment): DocumentVersion[] {
  return (assessment.document?.versions ?? [])
    .filter(({ withdrawn }) => withdrawn !== true)
    .map((version) => {
      const name = versionNumber(version.name);
      return name === version.name ? version : { ...version, name };
    });
}

/** The typed number of a version, without the word "Version" before it. */
export function versionNumber(name: string): string {
  return name.trim().replace(/^version(?:\s*[:.]\s*|\s+)(?=\S)/iu, '');
}

/** The latest recorded version; undefined if there is none. */
export function lastVersion(assessment: Assessment): DocumentVersion | undefined {
  return versionsOf(assessment).at(-1);
}

/**
 * The version the document is compared with: the newest one, unless nothing has changed since it. Then the document is
 * that version, and it is compared with the one before; undefined if there is none.
 */
export function comparedVersion(
  assessment: Assessment,
  answers: AnswersBySheet,
): DocumentVersion | undefined {
  const versions = versionsOf(assessment);
  const last = versions.at(-1);
  if (last === undefined || isChangedSince(last, assessment, answers)) return last;
  return versions.at(-2);
}

/**
 * The content day, as an instant: the last change to anything the document says, including a recorded version or
 * release. It is not the day of printing.
 */
export function contentInstant({ changedAt }: Assessment, answers: AnswersBySheet): string {
  let latest = changedAt;
  for (const sheet of answers.values())
    for (const { changed } of Object.values(sheet))
      for (const { at } of Object.values(changed)) if (at > latest) latest = at;
  return latest;
}

/** True if anything was changed after the version was recorded: in the assessment, its document or its answers. */
export function isChangedSince(
  version: DocumentVersion,
  assessment: Assessment,
  answers: AnswersBySheet,
): boolean {
  if (assessment.changedAt > version.at) return true;
  for (const sheet of answers.values())
    for (const answer of Object.values(sheet))
      if (changedFields(answer, version.at).length > 0) return true;
  return false;
}

/** No version yet; the last one not released; released and unchanged; released, and changed since. */
export type ReleaseState = 'none' | 'draft' | 'released' | 'changed';

/** The state of the document. Everything but "released" is a draft. */
export function releaseStateOf(assessment: Assessment, answers: AnswersBySheet): ReleaseState {
  const last = lastVersion(assessment);
  if (last === undefined) return 'none';
  if (last.releasedBy.trim() === '') return 'draft';
  return isChangedSince(last, assessment, answers) ? 'changed' : 'released';
}

/** The fields of an answer that were changed after an instant. */
export function changedFields(answer: Answer | undefined, since: string): AnswerField[] {
  return Object.entries(answer?.changed ?? {})
    .filter(([, stamp]) => stamp.at > since)
    .map(([field]) => field as AnswerField);
}

export interface ChangedPair extends AnsweredPair {
  fields: AnswerField[];
  /** The latest of the changes. */
  at: string;
  by: string;
}

/** The counted pairs whose answer was changed after an instant, and what was changed. */
export function pairsChangedSince(
  since: string,
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
): ChangedPair[] {
  return answeredPairs(profile, assessment, answers).flatMap((pair) => {
    const fields = changedFields(pair.answer, since);
    const [latest] = fields
      .flatMap((field) => pair.answer?.changed[field] ?? [])
      .sort((a, b) => b.at.localeCompare(a.at));
    return latest === undefined ? [] : [{ ...pair, fields, ...latest }];
  });
}

/** The figures recorded with a version; older versions do not know how many "ja" were doubtful. */
export interface RecordedTally extends TallyCounts {
  unconfirmed?: number | undefined;
  toReview?: number | undefined;
}

export function tallyOfVersion({ tally }: DocumentVersion): RecordedTally {
  const { applicable = 0, yes = 0, partly = 0, no = 0 } = tally;
  const { dispensable = 0, incomplete = 0, untouched = 0, unconfirmed, toReview } = tally;
  const doubtful = { unconfirmed, toReview };
  return { applicable, yes, partly, no, dispensable, incomplete, untouched, ...doubtful };
}
