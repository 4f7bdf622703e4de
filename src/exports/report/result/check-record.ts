/** What BSI 200-2 asks to be recorded per check: where the object is, when it was checked, by whom, who was asked. */
import type { Answer } from '../../../domain/assessment';
import { dayRange } from '../../../domain/plan/day-order';
import type { TargetObject } from '../../../domain/structure/target-object';
import type { ReportLabels } from '../report-labels';
import type { LabelledText } from '../report-model';
import { factOf } from '../report-part';

/** What is known of the check of one module for one object; nothing is listed that nobody has said. */
export function checkRecord(
  answers: readonly (Answer | undefined)[],
  object: TargetObject | undefined,
  labels: ReportLabels,
): LabelledText[] {
  const { label } = labels;
  const said = (field: 'checkedBy' | 'interviewed'): string =>
    [...new Set(answers.map((answer) => (answer?.[field] ?? '').trim()))]
      .filter((name) => name !== '')
      .join('; ');
  return [
    ...factOf(label('location'), object?.location),
    ...factOf(label('checkedOn'), checkedDays(answers, labels)),
    ...factOf(label('checkedBy'), said('checkedBy')),
    ...factOf(label('interviewed'), said('interviewed')),
  ];
}

function checkedDays(
  answers: readonly (Answer | undefined)[],
  { label, day }: ReportLabels,
): string {
  const range = dayRange(answers.map((answer) => answer?.checkedOn ?? ''));
  if (range === undefined) return '';
  const { first, last } = range;
  return first === last ? day(first) : label('dayRange', { from: day(first), to: day(last) });
}
