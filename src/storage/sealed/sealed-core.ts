/**
 * Encrypts on the way to the disk and decrypts on the way back, below everything else: whatever reads or writes a table,
 * today's or one added later, passes through here and needs to know nothing of it.
 */
import type { DBCore, Middleware } from 'dexie';
import { READABLE_TABLES } from './readable-tables';
import type { RecordCipher } from './record-cipher';
import { SealedTable } from './sealed-table';

/** Below Dexie's own layers: hooks and virtual indexes see what is written in clear. */
const LEVEL = -10;

export function sealedCore(cipher: RecordCipher): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealed',
    level: LEVEL,
    create: (down) => ({
      ...down,
      table: (name) =>
        READABLE_TABLES.has(name)
          ? down.table(name)
          : new SealedTable(down.table(name), cipher).asTable(),
    }),
  };
}
