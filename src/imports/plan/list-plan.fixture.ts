/** Plans for lists and their results, for the tests of this folder. Test code only. */
import type { Assessment } from '$domain/record/assessment';
import { restructured } from '$domain/change/change.fixture';
import { sampleAssessment } from '$domain/record/data.fixture';
import { WHOLE_SCOPE_ID, type TargetObject } from '$domain/record/target-object';
import { planObjectImport, type ImportPlan } from '../objects-csv';
import { importRow, KINDS } from '../import.fixture';
import type { ImportRow } from '../rows/objects-row';

const whole = { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' };
export const assessmentWith = (...objects: TargetObject[]): Assessment =>
  sampleAssessment({ targetObjects: [whole, ...objects] });
let nextId = 0;
export const options = {
  assessment: assessmentWith(),
  kinds: KINDS,
  kindByWord: {},
  group: false,
  newId: () => `new-${String((nextId += 1))}`,
  more: (count: number) => `… und ${String(count)} weitere`,
};
export function planOf(
  rows: Partial<ImportRow>[],
  more: Partial<Parameters<typeof planObjectImport>[1]> = {},
): ImportPlan {
  const result = planObjectImport(rows.map(importRow), { ...options, ...more });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}
export const after = ({ plan }: ImportPlan, before = options.assessment): Assessment =>
  restructured(before, ...plan.changes);
export const PC = { id: 'o1', title: 'PC Rathaus', kind: 'client', count: 3, location: 'Rathaus' };
