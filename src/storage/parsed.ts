import * as z from 'zod/mini';
import { StorageError } from './storage-error';

/** A stored record as parsed by its schema; throws `corrupt` if it does not pass. */
export function parsed<T extends z.ZodMiniType>(schema: T, record: unknown): z.infer<T> {
  const result = z.safeParse(schema, record);
  if (!result.success) throw new StorageError('corrupt', result.error);
  return result.data;
}
