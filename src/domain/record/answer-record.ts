/**
 * What is known of how an answer came to be. Two things that are never taken for each other: somebody has checked it and
 * recorded that, or it was merely entered.
 */
import { statusOf, type Answer } from './assessment';
import type { Stamp } from './fields';

/** True if somebody has recorded a check. What a provider says is none. */
export function isChecked(answer: Answer | undefined): boolean {
  return Boolean(answer?.checkedOn || answer?.checkedBy?.trim());
}

/** When and by whom the status was entered; undefined where nothing has been answered. */
export function enteredStamp(answer: Answer | undefined): Stamp | undefined {
  return statusOf(answer) === 'unbearbeitet' ? undefined : answer?.changed.status;
}

/**
 * The day on which the provider confirmed what stands here now; empty where it did not, or where the status was changed
 * after that was recorded: what was confirmed then is not what is said now (`earlierConfirmation`).
 */
export function confirmationOf(answer: Answer | undefined): string {
  return answer !== undefined && !isOvertaken(answer) ? (answer.confirmedOn ?? '') : '';
}

/** The day of a confirmation that was given for an earlier status; empty where there is none. */
export function earlierConfirmation(answer: Answer | undefined): string {
  return answer !== undefined && isOvertaken(answer) ? (answer.confirmedOn ?? '') : '';
}

function isOvertaken({ confirmedOn, changed }: Answer): boolean {
  const [said, recorded] = [changed.status?.at, changed.confirmedOn?.at];
  if (!confirmedOn || said === undefined || recorded === undefined) return false;
  return Date.parse(said) > Date.parse(recorded);
}
