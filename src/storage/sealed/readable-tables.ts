import { LOCK_ID } from '../lock/lock-record';

/** The tables whose records are not encrypted when the device is locked. */
export const READABLE_TABLES: ReadonlySet<string> = new Set([LOCK_ID]);
