/**
 * What is known about how an answer came about. Two things are never confused: somebody has checked it and
 * recorded that, or it was merely entered.
 */
import { statusOf, type Answer } from './assessment';
import type { Stamp } from './fields';

/** True if somebody has recorded a check. A provider's word is not a check. */
export function isChecked(answer: Answer | undefined): boolean {
  return Boolean(answer?.checkedOn || answer?.checkedBy?.trim());
}

/** When and by whom the status was entered; undefined if nothing has been answered. */
export function enteredStamp(answer: Answer | undefined): Stamp | undefined {
  return statusOf(answer) === 'unbearbeitet' ? undefined : answer?.changed.status;
}

/**
 * The day on which the provider confirmed the current status; empty if it never did, or if the status was changed
 * afterwards: what was confirmed then is no longer what the answer says (`earlierConfirmation`).
 */
export function confirmationOf(answer: Answer | undefined): string {
  return answer !== undefined && !isOvertaken(answer) ? (answer.confirmedOn ?? '') : '';
}

/** The day of a confirmation given for an earlier status; empty if there is none. */
export function earlierConfirmation(answer: Answer | undefined): string {
  return answer !== undefined && isOvertaken(answer) ? (answer.confirmedOn ?? '') : '';
}

function isOvertaken({ confirmedOn, changed }: Answer): boolean {
  const [said, recorded] = [changed.status?.at, changed.confirmedOn?.at];
  if (!confirmedOn || said === undefined || recorded === undefined) return false;
  return Date.parse(said) > Date.parse(recorded);
}

/** True for an answer to an earlier version of the question that nobody has looked at again. */
export function isToReview(answer: Answer | undefined): boolean {
  return Boolean(answer?.review) && statusOf(answer) !== 'unbearbeitet';
}
