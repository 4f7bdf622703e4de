/** How an encrypted record lies on the disk: readable is only what finds it. */
import type { Bytes } from '$sealing/bytes';

export interface SealedRecord {
  [field: string]: unknown;
  sealed: Bytes;
}

export function isSealed(record: unknown): record is SealedRecord {
  return (
    typeof record === 'object' &&
    record !== null &&
    'sealed' in record &&
    record.sealed instanceof Uint8Array
  );
}
