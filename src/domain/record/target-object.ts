/**
 * Target objects (Zielobjekte): the groups of like things a municipality has, and the providers that run some of
 * them. An object is never deleted: a retired one keeps its answers and can be revived.
 *
 * NEVER RENAME a field of this file: they are stored on users' devices and in their backups.
 */
import * as z from 'zod/mini';
import {
  carrierSchema,
  instant,
  key,
  longText,
  shortText,
  stampSchema,
  type Carrier,
} from './fields';

/** The scope as a whole. Every assessment has it; modules that belong to no other object apply to it once. */
export const WHOLE_SCOPE_ID = 'informationsverbund';

export const PROTECTION_NEEDS = ['normal', 'hoch', 'sehr-hoch'] as const;
const protectionNeedSchema = z.enum(PROTECTION_NEEDS);
export type ProtectionNeed = z.infer<typeof protectionNeedSchema>;

export const MAX_COUNT = 99_999;

/** A module added to or removed from one object; a removal only counts together with a reason. */
export const objectChoiceSchema = z.looseObject({ applies: z.boolean(), reason: longText });
export type ObjectChoice = z.infer<typeof objectChoiceSchema>;

const retirementSchema = z.looseObject({
  at: instant,
  by: shortText,
  reason: longText,
  /** The object that took over, after a merge. */
  mergedInto: z.optional(key),
  /** How many things the object that took over had before the merge, and after it. */
  counts: z.optional(z.object({ before: z.int(), after: z.int() })),
});

export type Retirement = z.infer<typeof retirementSchema>;

export const targetObjectSchema = z.looseObject({
  id: key,
  title: shortText,
  /** Place in the municipality's order (see `change/position.ts`); the scope as a whole has none and comes first. */
  position: z.optional(key),
  /** Kind of the profile (`ObjectKind`), or a target type where the profile has no kinds. */
  kind: z.optional(key),
  /** How many like things the group has; null = not given. */
  count: z.optional(z.nullable(z.int().check(z.nonnegative(), z.maximum(MAX_COUNT)))),
  location: z.optional(shortText),
  responsible: z.optional(shortText),
  operatedBy: z.optional(z.union([carrierSchema, z.literal('')])),
  providerId: z.optional(z.union([key, z.literal('')])),
  notes: z.optional(longText),
  protectionNeed: z.optional(protectionNeedSchema),
  protectionReason: z.optional(longText),
  /** Differences from what the kind says, by module id. */
  choices: z.optional(z.record(key, objectChoiceSchema)),
  /** The proposal of the guided set-up that created it. */
  origin: z.optional(z.string().check(z.maxLength(250))),
  retired: z.optional(z.nullable(retirementSchema)),
  /** Fields for which a person chose a value other than the proposed one. */
  decided: z.optional(z.array(key).check(z.maxLength(20))),
  /** True for an object whose creation has arrived; absent in records older than this mark. */
  added: z.optional(z.boolean()),
  /** When and by whom each field was last changed; `added`: when the object was created, absent in older records. */
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type TargetObject = z.infer<typeof targetObjectSchema>;

/** The fields a person fills in. */
export interface ObjectFields {
  title: string;
  kind: string;
  count: number | null;
  location: string;
  responsible: string;
  operatedBy: Carrier | '';
  providerId: string;
  notes: string;
  protectionNeed: ProtectionNeed;
  protectionReason: string;
}
export type ObjectField = keyof ObjectFields;

export const providerSchema = z.looseObject({
  id: key,
  name: shortText,
  /** What it does for the municipality. */
  service: z.optional(shortText),
  contact: z.optional(longText),
  /** True when the municipality no longer works with it; answers that name it are kept unchanged. */
  removed: z.optional(z.boolean()),
  position: z.optional(key),
  changed: z.optional(z.record(z.string(), stampSchema)),
});
export type Provider = z.infer<typeof providerSchema>;

/** True for an object that counts: not retired. */
export function isActive(object: TargetObject): boolean {
  return (object.retired ?? null) === null;
}

/**
 * "PC Rathaus (12)"; the number only if there are several. Large ones are grouped by a space, which reads well in every
 * language.
 */
export function objectTitle({
  title,
  count,
}: {
  title: string;
  count?: number | null | undefined;
}): string {
  return (count ?? 0) > 1
    ? `${title} (${String(count).replace(/\B(?=(\d{3})+$)/gu, '\u00a0')})`
    : title;
}
