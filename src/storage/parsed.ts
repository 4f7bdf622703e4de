import * as z from 'zod/mini';
import { StorageError, type StorageErrorKind } from './storage-error';

/** A record as parsed by its schema; throws `kind` if it does not pass: `corrupt` when read, `refused` when written. */
export function parsed<T extends z.ZodMiniType>(
  schema: T,
  record: unknown,
  kind: StorageErrorKind = 'corrupt',
): z.infer<T> {
  const result = z.safeParse(schema, record);
  if (!result.success) throw new StorageError(kind, result.error);
  return result.data;
}
