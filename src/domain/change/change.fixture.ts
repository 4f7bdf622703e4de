/** Carries out plans in tests as the session does. Test code only. */
import type { StructurePlan, StructureChange } from './structure-change';
import type { Assessment } from '../record/assessment';
import { apply, type AssessmentRecord } from './apply';
import { makeChange } from './make-change';
import { ChangeClock } from './stamp';

export const SAMPLE_TIME = '2026-11-21T12:00:00.000Z';
export const SAMPLE_AUTHOR = 'Sabine Łukasik';

/** This clock stands still, so every change in a test is one millisecond later than the one before. */
const clock = new ChangeClock('sample.1', () => Date.parse(SAMPLE_TIME));

/** The record after a plan has been carried out. */
export function carryOut<R extends AssessmentRecord>(record: R, plan: Partial<StructurePlan>): R {
  const actor = { at: SAMPLE_TIME, by: SAMPLE_AUTHOR };
  const change = makeChange(record, { changes: [], answers: [], ...plan }, { clock, actor });
  return change === undefined ? record : { ...record, ...apply(record, change) };
}

/** The assessment after changes to its structure. */
export function restructured(
  assessment: Assessment,
  ...changes: readonly StructureChange[]
): Assessment {
  return carryOut({ assessment, answers: new Map() }, { changes: [...changes] }).assessment;
}
