/**
 * When something was done, as screens and documents say it. The order of changes and the time shown are two things: a
 * clock that was ahead has stamped a time that is still to come, and nobody is told that as if it were true.
 */
import { t } from '$i18n/i18n.svelte';
import { formatDate, formatTime } from '../format';

/** Two clocks in an office may differ by minutes; that is no fault of either. */
const TOLERANCE_MS = 15 * 60 * 1000;

export function isAhead(at: string): boolean {
  return Date.parse(at) > Date.now() + TOLERANCE_MS;
}

/** "21.11.2026"; for a time still to come that the clock was ahead, and what it showed. */
export function stampDate(at: string): string {
  return isAhead(at) ? t('app.clockAhead', { date: formatDate(at) }) : formatDate(at);
}

/** The same with the time of day. */
export function stampTime(at: string): string {
  return isAhead(at) ? stampDate(at) : `${formatDate(at)}, ${formatTime(new Date(at))}`;
}
