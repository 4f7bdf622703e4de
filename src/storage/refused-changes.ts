import type { Change } from '$domain/change/change';
import { StorageError } from './storage-error';

/** These changes would be written but not read again. Nothing of what they came with was written. */
export class RefusedChanges extends StorageError {
  readonly changes: readonly Change[];

  constructor(changes: readonly Change[], cause?: unknown) {
    super('refused', cause);
    this.changes = changes;
  }
}
