/**
 * The kinds of fields that stored records are made of. Shared by the assessment and its target objects.
 *
 * NEVER NARROW a limit or rename a value of this file: records on users' devices must still pass.
 */
import * as z from 'zod/mini';

/** The longest text a field takes, in UTF-16 code units; the form stops there and says so. */
export const MAX_TEXT = 20_000;

const DATE =
  /(?!0000)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))/;
const CLOCK = /(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?/;
/** UTC, ISO 8601. An instant that cannot be would stop every clock it meets. */
export const instant = z
  .string()
  .check(z.regex(new RegExp(`^${DATE.source}T${CLOCK.source}Z$`)), z.refine(dayExists));

/** True for any day but 29 February of a year that has none: engines do not agree on that one. */
function dayExists(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return (
    text.slice(5, 10) !== '02-29' || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  );
}
/** YYYY-MM-DD, or empty. */
export const day = z.string().check(z.regex(/^(\d{4,6}-\d\d-\d\d)?$/));
export const longText = z.string().check(z.maxLength(MAX_TEXT));
export const MAX_SHORT_TEXT = 400;
export const shortText = z.string().check(z.maxLength(MAX_SHORT_TEXT));
export const MAX_EUROS = 999_999_999;
/** Whole euros; null = not given. */
export const euros = z.nullable(z.int().check(z.nonnegative(), z.maximum(MAX_EUROS)));
/** Longest id of anything, and of a place. */
export const MAX_KEY = 80;
export const key = z.string().check(z.minLength(1), z.maxLength(MAX_KEY));

/** When, where and by whom something was changed; the order of stamps is that of `compareStamps`. */
export const stampSchema = z.object({
  /** Instant in UTC, to the millisecond, by the clock of the device. */
  at: instant,
  /** Free-text name of the person at this device, empty if none is set. */
  by: shortText,
  /** The window of the device it was made in; absent in changes older than devices. */
  device: z.optional(key),
  /** True for what was copied from another object: it yields to anything answered for this object itself. */
  copied: z.optional(z.boolean()),
});
export type Stamp = z.infer<typeof stampSchema>;

/** Who carries a requirement out or operates an object: the municipality, a provider, or both. */
export const CARRIERS = ['wir', 'dienstleister', 'gemeinsam'] as const;
export const carrierSchema = z.enum(CARRIERS);
export type Carrier = z.infer<typeof carrierSchema>;
