/** A cursor that shows each record when it is opened, and no key that was hashed. */
import type { DBCoreCursor } from 'dexie';
import { readableKey } from './table-keys';

export function openedCursor(
  cursor: DBCoreCursor,
  open: (stored: unknown) => PromiseLike<unknown>,
): DBCoreCursor {
  let value: unknown;
  // Dexie goes on without a word after what is thrown in a callback.
  const failing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      cursor.fail(error as Error);
      throw error;
    }
  };
  const step = (onNext: () => void): void => {
    open(cursor.value).then(
      (opened) => {
        value = opened;
        failing(onNext);
      },
      (error: unknown) => cursor.fail(error as Error),
    );
  };
  return Object.create(cursor, {
    key: { get: (): unknown => failing(() => readableKey(cursor.key)) },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: (): unknown => value },
    start: { value: (onNext: () => void) => cursor.start(() => step(onNext)) },
  }) as DBCoreCursor;
}
