/**
 * Actions are carried out one after the other, and one counts as done only when it is on the disk. What came between is
 * said where saving is reported (`SaveAlerts`), so that no screen has to.
 */
import { toStorageError, type StorageError } from '$storage/storage-error';

/** `unsaved`: something typed earlier is not on the disk yet. `overtaken`: another window changed what it was about. */
export type ActionFailure = StorageError | 'unsaved' | 'overtaken';

export class ActionDesk {
  /** Why the last action was not carried out. Nothing was changed by it. */
  failure = $state.raw<ActionFailure | undefined>();
  #last: Promise<boolean> = Promise.resolve(true);

  /** `action` returns why it was not carried out. Resolves with true if it was. */
  run(action: () => Promise<ActionFailure | undefined>): Promise<boolean> {
    this.#last = this.#last.then(async () => {
      this.failure = undefined;
      this.failure = await action().catch(toStorageError);
      return this.failure === undefined;
    });
    return this.#last;
  }

  dismiss(): void {
    this.failure = undefined;
  }
}
