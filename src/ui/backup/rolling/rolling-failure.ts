/** Why a rolling backup could not be written, in the few kinds a person can do something about. */

export type RollingFailure = 'gone' | 'refused' | 'full' | 'unproven' | 'unsaved' | 'other';

const BY_NAME: Readonly<Record<string, RollingFailure>> = {
  // The folder was moved, or its stick pulled out.
  NotFoundError: 'gone',
  InvalidStateError: 'gone',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NoModificationAllowedError: 'refused',
  QuotaExceededError: 'full',
  UnprovenError: 'unproven',
  UnsavedError: 'unsaved',
};

export function rollingFailureOf(error: unknown): RollingFailure {
  const name = error instanceof Error ? error.name : '';
  return BY_NAME[name] ?? 'other';
}
