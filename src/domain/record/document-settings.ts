/**
 * What a municipality decides about its document: own texts, which chapters it has, and which versions were recorded.
 *
 * NEVER RENAME a field of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import { day, instant, key, longText, shortText, stampSchema } from './fields';
import { distinctIds } from './set-aside';

export const versionSchema = z.looseObject({
  id: key,
  /** As the municipality counts: "1.0". */
  name: shortText,
  /** When it was recorded. */
  at: instant,
  by: shortText,
  /** What is new in it. */
  note: longText,
  /** Who released it, name and office; empty: it is a draft. */
  releasedBy: shortText,
  releasedOn: day,
  /** True if it was recorded by mistake; it is kept but not shown. */
  withdrawn: z.optional(z.boolean()),
  /** The figures of that day, named as in `Tally`. */
  tally: z.record(z.string(), z.int().check(z.nonnegative())),
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type DocumentVersion = z.infer<typeof versionSchema>;

export const documentSettingsSchema = z.looseObject({
  /** Own texts by their place (`DocumentText`); an untouched place has the shipped text. */
  texts: z.optional(z.record(key, longText)),
  /** Ids of chapters in their order. */
  order: z.optional(z.array(key).check(z.maxLength(200))),
  /** Ids of chapters that are left out. */
  off: z.optional(z.array(key).check(z.maxLength(200))),
  versions: z.optional(z.array(versionSchema).check(z.maxLength(1000), distinctIds())),
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;

/** The municipality's own text for a place; undefined if nobody has touched it. Empty means emptied on purpose. */
export function ownText(settings: DocumentSettings | undefined, name: string): string | undefined {
  return settings?.texts?.[name];
}
