/**
 * What can go wrong between us and the browser's database, reduced to the few kinds a person can do something about.
 * Translated to sentences only in the user interface.
 */
export type StorageErrorKind =
  /** The device has no room left for this site. */
  | 'quota'
  /** Another window holds an older version of the database open. */
  | 'blocked'
  /** The connection was cut: data deleted from outside, or a newer version opened elsewhere. */
  | 'closed'
  /** The whole database was deleted while this page was open. */
  | 'deleted'
  /** The data was written by a newer version of this application. */
  | 'newer'
  /** The browser offers no database here, for example in a private window. */
  | 'unavailable'
  /** Cookies and site data are blocked for this address. */
  | 'denied'
  /** The database has not answered so far; it still may. */
  | 'silent'
  /** A record does not have the shape it must have. It is left untouched. */
  | 'corrupt'
  /** What was to be written would not pass when it is read. Nothing was written. */
  | 'refused'
  /** The assessment no longer exists, for example deleted in another window. */
  | 'gone'
  /** The lock of this device was switched on, off or changed elsewhere, or its data were deleted. Nothing was written. */
  | 'locked'
  /** Everything on this device was deleted in another window, because a person wanted it. */
  | 'emptied'
  | 'unknown';

export class StorageError extends Error {
  readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, cause?: unknown) {
    super(`${kind}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause });
    this.name = 'StorageError';
    this.kind = kind;
  }
}

const KIND_BY_NAME: Readonly<Record<string, StorageErrorKind>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'denied',
  OpenFailedError: 'unavailable',
  BlockedError: 'blocked',
};

/** Turns any error of Dexie or the browser into a StorageError; a StorageError is returned unchanged. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  for (const name of namesOf(error)) {
    const kind = KIND_BY_NAME[name];
    if (kind !== undefined) return new StorageError(kind, error);
  }
  return new StorageError('unknown', error);
}

/** Dexie wraps: an AbortError or OpenFailedError carries the reason in `inner`. The innermost name comes first. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && names.length < 8) {
    if ('name' in current && typeof current.name === 'string') names.unshift(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}
