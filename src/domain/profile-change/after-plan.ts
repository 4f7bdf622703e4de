/** How an assessment would stand after a plan, for showing it before anybody decides. Nothing of it is kept. */
import { apply, type AssessmentRecord } from '../change/apply';
import { makeChange } from '../change/make-change';
import { ChangeClock } from '../change/stamp';
import type { StructurePlan } from '../change/structure-change';

export function afterPlan(record: AssessmentRecord, plan: StructurePlan): AssessmentRecord {
  const at = record.assessment.changedAt;
  const clock = new ChangeClock('vorschau', () => Date.parse(at));
  const change = makeChange(record, plan, { clock, actor: { at, by: '' } });
  return change === undefined ? record : apply(record, change);
}
