/** When a person was last here, and how far the log of an assessment went then. Kept on this device. */
import { read, write } from '$storage/local-memory';

export interface Visit {
  /** An instant. */
  at: string;
  logEnd: number;
}

/** Whoever comes back sooner has not been away. */
const PAUSE_MS = 4 * 60 * 60 * 1000;
const NEVER = '-';

/** The last visit before this one; undefined on the first. */
export function visitBefore(assessmentId: string, now: string): Visit | undefined {
  const [before, last] = remembered(assessmentId);
  if (last === undefined) return undefined;
  return Date.parse(now) - Date.parse(last.at) > PAUSE_MS ? last : before;
}

/** The person is here, and everything up to `logEnd` is shown. */
export function noteVisit(assessmentId: string, now: Visit): void {
  const before = visitBefore(assessmentId, now.at);
  write(`visit:${assessmentId}`, [before, now].map(written).join(' '));
}

/** Everything else is as it was noted. */
export function noteStillHere(assessmentId: string, at: string): void {
  const [, last] = remembered(assessmentId);
  if (last !== undefined) noteVisit(assessmentId, { at, logEnd: last.logEnd });
}

function remembered(assessmentId: string): [Visit | undefined, Visit | undefined] {
  const [before, last] = (read(`visit:${assessmentId}`) ?? '').split(' ').map(visitIn);
  return [before, last];
}

const written = (visit: Visit | undefined): string =>
  visit === undefined ? NEVER : `${visit.at}/${String(visit.logEnd)}`;

function visitIn(text: string): Visit | undefined {
  const [at = '', logEnd = ''] = text.split('/');
  return Number.isNaN(Date.parse(at)) ? undefined : { at, logEnd: Number(logEnd) || 0 };
}
