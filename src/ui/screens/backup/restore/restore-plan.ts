/** What a backup holds beside what is here, and what is written when a person has chosen. */
import { shippedProfile } from '$catalog/shipped-profiles';
import type { BackedUpAssessment, BackupReading, BackupSummary } from '$backup/backup-content';
import {
  compareAnswers,
  countTouched,
  type AnswerDifference,
} from '$domain/record/compare-answers';
import { underId } from '$domain/handout/whole';
import { fittingTitle } from '$domain/record/fitting-title';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentRepository } from '$storage/assessment-repository';
import { StorageError } from '$storage/storage-error';
import type { Restoration } from '$storage/whole-assessment';
import { formatDate, formatTime } from '$ui/format';
import { newId } from '$ui/new-id';
import { localId } from './part-in-file';

/** `restore`: it is not here. `replace`: what is here is copied aside first. */
export type RestoreChoice = 'restore' | 'asNew' | 'replace' | 'leave';

export interface Candidate {
  whole: BackedUpAssessment;
  /** Answers that could be read, and those that the file says it holds. */
  answers: number;
  summary: BackupSummary | undefined;
  profileTitle: string | undefined;
  /** `unreadable`: there is one here that cannot be read. */
  here: Present | 'unreadable' | undefined;
}

interface Present {
  title: string;
  changedAt: string;
  answers: number;
  difference: AnswerDifference;
}

export async function candidatesOf(
  { head, content }: BackupReading,
  repository: AssessmentRepository,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const inFile of content.assessments) {
    const { id, profile } = inFile.assessment;
    const whole = underId(inFile, localId(inFile.assessment));
    candidates.push({
      whole,
      answers: countTouched(whole.sheets),
      summary: head.assessments.find((one) => one.id === id),
      profileTitle: shippedProfile(profile.id)?.title,
      here: await presentOf(whole, repository),
    });
  }
  return candidates;
}

async function presentOf(
  { assessment, sheets }: BackedUpAssessment,
  repository: AssessmentRepository,
): Promise<Candidate['here']> {
  try {
    const here = await repository.everything(assessment.id);
    return {
      title: here.assessment.title,
      changedAt: here.assessment.changedAt,
      answers: countTouched(here.sheets),
      difference: compareAnswers(here.sheets, sheets),
    };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.kind === 'gone') return undefined;
    if (error.kind === 'corrupt') return 'unreadable';
    throw error;
  }
}

/** `now`: when it is done; `backedUpAt`: when the file was written. */
export function restorationOf(
  { whole, here }: Candidate,
  choice: Exclude<RestoreChoice, 'leave'>,
  times: { now: Date; backedUpAt: string },
): Restoration {
  const at = times.now.toISOString();
  const { title } = whole.assessment;
  if (choice === 'restore') return { whole, at };
  if (choice === 'asNew') {
    const date = formatDate(times.backedUpAt);
    const named = fittingTitle(title, (text) => t('restore.newTitle', { title: text, date }));
    return { whole, at, asNew: { id: newId(), title: named } };
  }
  const date = `${formatDate(times.now)} ${formatTime(times.now)}`;
  const old = typeof here === 'object' ? here.title : title;
  const kept = fittingTitle(old, (text) => t('restore.safetyTitle', { title: text, date }));
  return { whole, at, safetyCopy: { id: newId(), title: kept } };
}
