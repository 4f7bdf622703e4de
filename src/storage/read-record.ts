/** Stored records as the application takes them: what cannot be read is set aside by name, and the rest is there. */
import {
  answerSheetSchema,
  assessmentSchema,
  type AnswerSheet,
  type Assessment,
} from '$domain/record/assessment';
import { answerSheetIn } from '$domain/record/read-many';
import { MAX_SHORT_TEXT } from '$domain/record/fields';
import { readLeniently } from '$domain/record/set-aside';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { cleanLine } from '$domain/values/clean-text';
import { parsed } from './parsed';

/** Undefined if not even the id and the profile can be read. */
export function assessmentIn(record: unknown): Assessment | undefined {
  const assessment = readLeniently(assessmentSchema, record);
  return assessment && withScope(assessment);
}

/** Throws `corrupt` if not even the id and the profile can be read. */
export function readAssessment(record: unknown): Assessment {
  return assessmentIn(record) ?? parsed(assessmentSchema, record);
}

/** Undefined if it cannot be said where its answers belong. */
export function sheetIn(record: unknown): AnswerSheet | undefined {
  return answerSheetIn(record) ?? readLeniently(answerSheetSchema, record);
}

/** Throws `corrupt` if it cannot be said where its answers belong. */
export function readSheet(record: unknown): AnswerSheet {
  return sheetIn(record) ?? parsed(answerSheetSchema, record);
}

/** What can be said of a record that cannot be read. */
export function namedOf({ id, municipality, title }: Record<string, unknown> & { id: string }) {
  const words = [municipality, title].filter((word) => typeof word === 'string');
  return { id, title: cleanLine(words.join(' – ')).slice(0, MAX_SHORT_TEXT) || id };
}

/** The scope as a whole is always there: without it, whatever applies to it would be gone from every screen. */
function withScope(assessment: Assessment): Assessment {
  const { targetObjects } = assessment;
  if (targetObjects.some(({ id }) => id === WHOLE_SCOPE_ID)) return assessment;
  const scope = { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' };
  return { ...assessment, targetObjects: [scope, ...targetObjects] };
}
