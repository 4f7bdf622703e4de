/**
 * Handing out a part of an assessment: what a part says of itself, and what the assessment remembers of those it gave out.
 *
 * NEVER RENAME a field of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import { instant, key, longText, shortText, stampSchema } from './fields';

/** Ids of requirements by target object, by module: exactly the questions of a part. */
const placesSchema = z.record(key, z.record(key, z.array(key).check(z.maxLength(2000))));
export type Places = z.infer<typeof placesSchema>;

/** In the record of a part: what it is part of. On the device it was given to, it has this id of its own. */
export const handoutSchema = z.looseObject({
  id: key,
  /** Id of the assessment it is part of; a file that holds the part has that id. */
  of: key,
  /** When and by whom it was handed out. */
  at: instant,
  by: shortText,
  /** For whom it is. */
  recipient: shortText,
  note: z.optional(longText),
  /** What was chosen, in words. */
  what: shortText,
  places: placesSchema,
  /** True if it is deleted from the device once it was returned. */
  emptiesItself: z.optional(z.boolean()),
  /** Only in a file that comes back: when it was made. */
  returnedAt: z.optional(instant),
});
export type Handout = z.infer<typeof handoutSchema>;

/** In the record of an assessment: a part of it that was handed out. Nothing is locked by it. */
export const handedOutSchema = z.looseObject({
  id: key,
  at: instant,
  by: shortText,
  recipient: shortText,
  what: shortText,
  questions: z.int().check(z.nonnegative()),
  /** When it was last taken back; absent: it is still out. */
  returnedAt: z.optional(instant),
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type HandedOut = z.infer<typeof handedOutSchema>;

/** Own properties only: ids come from files, and every object inherits a `toString`. */
export function requirementsAt(places: Places, moduleId: string, objectId: string): string[] {
  const objects = Object.hasOwn(places, moduleId) ? places[moduleId] : undefined;
  return objects !== undefined && Object.hasOwn(objects, objectId) ? (objects[objectId] ?? []) : [];
}

/** How many questions a part has. */
export function countQuestions(places: Places): number {
  const lists = Object.values(places).flatMap((objects) => Object.values(objects));
  return lists.reduce((sum, ids) => sum + ids.length, 0);
}
