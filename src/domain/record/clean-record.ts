/**
 * Cleans every text in a record or a change, whatever it is part of. Used where something is written and where
 * something is read, so that no uncleaned text can enter, or return from an older version.
 */
import { cleanLine, cleanText } from '../values/clean-text';

/**
 * Stored single-line fields (`shortText`); all others may have several lines. A test compares them with the schemas.
 */
export const LINE_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'municipality',
  'management',
  'securityOfficer',
  'dataProtectionOfficer',
  'itOperations',
  'scopeName',
  'responsible',
  'checkedBy',
  'interviewed',
  'location',
  'name',
  'service',
  'names',
  'releasedBy',
  'by',
  'place',
  'provider',
  'recipient',
  'what',
  'caption',
]);
/** In a change or in the history, these hold the value of the field named by `field`. */
const VALUES: ReadonlySet<string> = new Set(['value', 'from', 'to']);

/** The same record with clean texts; what is already clean is shared, not copied. */
export function cleanRecord<T>(record: T): T {
  return cleaned(record, '') as T;
}

/** Makes nothing where nothing has to be changed: a log of 50,000 entries has a million texts. */
function cleaned(value: unknown, name: string): unknown {
  if (typeof value === 'string') return LINE_FIELDS.has(name) ? cleanLine(value) : cleanText(value);
  // Bytes are no text.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return cleanedItems(value, name);
  const fields = value as Record<string, unknown>;
  const { field } = fields;
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const inner = cleaned(fields[key], typeof field === 'string' && VALUES.has(key) ? field : key);
    if (inner !== fields[key]) (copy ??= { ...fields })[key] = inner;
  }
  return copy ?? value;
}

function cleanedItems(items: readonly unknown[], name: string): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const inner = cleaned(item, name);
    if (inner !== item) (copy ??= [...items])[index] = inner;
  }
  return copy ?? items;
}
