/** One stored record, encrypted and back. */
import type { DBCoreTableSchema } from 'dexie';
import { textOf, utf8, type Bytes } from '$sealing/bytes';
import { seal, unseal } from '$sealing/seal';
import type { DeviceKeys } from '../lock/device-keys';
import { recordToText, textToRecord } from './record-text';
import { isSealed, type SealedRecord } from './sealed-record';
import { TableKeys } from './table-keys';

export class RecordCipher {
  readonly keys: TableKeys;
  readonly #records: CryptoKey;

  constructor({ records, names }: DeviceKeys) {
    this.#records = records;
    this.keys = new TableKeys(names);
  }

  /** The record as it is stored: what finds it, and the whole of it encrypted. */
  async sealed(table: DBCoreTableSchema, record: Readonly<Record<string, unknown>>) {
    const fields = await this.keys.fieldsOf(table, record);
    const text = utf8(recordToText(record));
    return { ...fields, sealed: await seal(this.#records, text, placeOf(table, fields)) };
  }

  /**
   * What was stored as this record. What cannot be opened comes back as it lies there: it is a damaged record like any
   * other.
   */
  async opened(table: DBCoreTableSchema, stored: unknown): Promise<unknown> {
    if (!isSealed(stored)) return stored;
    try {
      const record = this.#read(await this.#bytesOf(table, stored));
      return record === undefined ? stored : { ...record, ...ownNumber(table, stored) };
    } catch {
      return stored;
    }
  }

  #bytesOf(table: DBCoreTableSchema, stored: SealedRecord): Promise<Bytes | undefined> {
    return unseal(this.#records, stored.sealed, placeOf(table, stored));
  }

  #read(bytes: Bytes | undefined): object | undefined {
    const text = bytes && textOf(bytes);
    return text === undefined ? undefined : (textToRecord(text) as object);
  }
}

/** Authenticated beside the record, so that none can be put in the place of another. */
function placeOf(
  { name, primaryKey }: DBCoreTableSchema,
  fields: Readonly<Record<string, unknown>>,
): string {
  // A number the database gives is not known before it is written.
  const key: unknown = primaryKey.autoIncrement ? '' : primaryKey.extractKey?.(fields);
  return `basis-check-lock/1/record/${name}/${JSON.stringify(key)}`;
}

/** The number the database gave this record when it was written. */
function ownNumber({ primaryKey }: DBCoreTableSchema, stored: SealedRecord): object {
  const { keyPath, autoIncrement } = primaryKey;
  return autoIncrement && typeof keyPath === 'string' ? { [keyPath]: stored[keyPath] } : {};
}
