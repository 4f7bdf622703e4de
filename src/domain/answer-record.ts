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
