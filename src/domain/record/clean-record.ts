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
]);
/** In a change or in the history, these hold the value of the field named by `field`. */
const VALUES: ReadonlySet<string> = new Set(['value', 'from', 'to']);

/** The same record with clean texts; what is already clean is shared, not copied. */
export function cleanRecord<T>(record: T): T {
  return cleaned(record, '') as T;
}

function cleaned(value: unknown, name: string): unknown {
  if (typeof value === 'string') return LINE_FIELDS.has(name) ? cleanLine(value) : cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => cleaned(item, name));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const { field } = value as { field?: unknown };
  const fieldName = (key: string): string =>
    typeof field === 'string' && VALUES.has(key) ? field : key;
  const changed = Object.entries(value).flatMap(([key, inner]) => {
    const next = cleaned(inner, fieldName(key));
    return next === inner ? [] : [[key, next] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}
