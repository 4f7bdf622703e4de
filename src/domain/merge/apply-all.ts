/** Many changes at once. */
import { applyToAssessment, applyToSheet, touched, type AssessmentRecord } from '../change/apply';
import { isAnswerPart, type AnswerPart, type Change } from '../change/change';
import { latestOf } from '../change/stamp';
import { sheetKey, type Answer } from '../record/assessment';
import type { Stamp } from '../record/fields';

/** The same as applying the changes one by one (`apply`); a sheet is copied once for all of them. */
export function applyAll(record: AssessmentRecord, changes: readonly Change[]): AssessmentRecord {
  let { assessment } = record;
  const written: Written = new Map();
  for (const { stamp, parts } of changes)
    for (const part of parts)
      if (isAnswerPart(part)) writeAnswer(record, written, part, stamp);
      else assessment = applyToAssessment(assessment, part, stamp);
  const answers = new Map(record.answers);
  for (const [key, own] of written)
    if (own.size > 0) answers.set(key, { ...answers.get(key), ...Object.fromEntries(own) });
  const latest = latestOf(changes.map(({ stamp }) => stamp));
  return { assessment: latest === undefined ? assessment : touched(assessment, latest), answers };
}

/** Answers by sheet and requirement. */
type Written = Map<string, Map<string, Answer>>;

function writeAnswer(
  { answers }: AssessmentRecord,
  written: Written,
  part: AnswerPart,
  stamp: Stamp,
): void {
  const key = sheetKey(part.objectId, part.moduleId);
  const own = written.get(key) ?? new Map<string, Answer>();
  written.set(key, own);
  const { requirementId } = part;
  const before = own.get(requirementId) ?? answers.get(key)?.[requirementId];
  const sheet = before === undefined ? {} : { [requirementId]: before };
  const after = applyToSheet(sheet, part, stamp)[requirementId];
  if (after !== undefined && after !== before) own.set(requirementId, after);
}
