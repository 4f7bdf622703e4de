/** Parts that were handed out, as they are found in a file. */
import type { BackedUpAssessment, BackupReading } from '$backup/backup-content';
import type { Assessment } from '$domain/record/assessment';
import type { AssessmentRepository } from '$storage/assessment-repository';
import { StorageError } from '$storage/storage-error';

/** The part, if the file holds nothing else and all of it could be read. */
export function onlyPart({ content, damaged }: BackupReading): BackedUpAssessment | undefined {
  const [part, other] = content.assessments;
  const isPart = part?.assessment.handout !== undefined && other === undefined;
  return isPart && damaged.length === 0 ? part : undefined;
}

/** Under which id it is kept on this device. A part has its own: the whole assessment may be here too. */
export function localId({ id, handout }: Pick<Assessment, 'id' | 'handout'>): string {
  return handout?.id ?? id;
}

/** The title of the assessment it is part of, if that is on this device and whole. */
export async function homeOf(
  { assessment: { handout } }: BackedUpAssessment,
  repository: AssessmentRepository,
): Promise<string | undefined> {
  if (handout === undefined) return undefined;
  try {
    const home = await repository.get(handout.of);
    return home.handout === undefined ? `${home.municipality}: ${home.title}` : undefined;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'gone') return undefined;
    throw error;
  }
}
