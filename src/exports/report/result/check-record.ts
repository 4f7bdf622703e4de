/**
 * What BSI 200-2 asks to be recorded per check: where the object is, when it was checked, by whom, who was asked. What
 * was entered but not checked is described as just that.
 */
import { enteredStamp, isChecked } from '$domain/record/answer-record';
import type { Answer } from '$domain/record/assessment';
import type { Stamp } from '$domain/record/fields';
import { dayRange } from '$domain/values/day-order';
import type { TargetObject } from '$domain/record/target-object';
import type { ReportLabels } from '../report-labels';
import type { LabelledText } from '../report-model';
import { factOf } from '../section-draft';

/** What is known about the check of one module for one object; only what somebody has said is listed. */
export function checkRecord(
  answers: readonly (Answer | undefined)[],
  object: TargetObject | undefined,
  labels: ReportLabels,
): LabelledText[] {
  const { label } = labels;
  const said = (field: 'checkedBy' | 'interviewed'): string =>
    namesIn(answers.map((answer) => answer?.[field]));
  const entered = answers
    .filter((answer) => !isChecked(answer))
    .flatMap((answer) => enteredStamp(answer) ?? []);
  return [
    ...factOf(label('location'), object?.location),
    ...factOf(label('checkedOn'), checkedDays(answers, labels)),
    ...factOf(label('checkedBy'), said('checkedBy')),
    ...factOf(label('enteredOn'), enteredDays(entered, labels)),
    ...factOf(label('enteredBy'), namesIn(entered.map(({ by }) => by))),
    ...factOf(label('interviewed'), said('interviewed')),
  ];
}

/** Every name once. */
function namesIn(names: readonly (string | undefined)[]): string {
  return [...new Set(names.map((name = '') => name.trim()))].filter(Boolean).join('; ');
}

function enteredDays(stamps: readonly Stamp[], { label, date }: ReportLabels): string {
  const [first, ...others] = stamps.map(({ at }) => at).sort();
  if (first === undefined) return '';
  const [from, to] = [date(first), date(others.at(-1) ?? first)];
  return from === to ? from : label('dayRange', { from, to });
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
