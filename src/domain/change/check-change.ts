/** The gate before every write: whether what a change wants to store would be read again. */
import * as z from 'zod/mini';
import { ANSWER_FIELD_TABLE, assessmentSchema, moduleChoiceSchema } from '../record/assessment';
import { documentSettingsSchema, versionSchema } from '../record/document-settings';
import { key, longText, stampSchema } from '../record/fields';
import { handedOutSchema } from '../record/handout';
import { isPhotoField, photoSchema } from '../record/photo';
import { measureSchema } from '../record/measure';
import { setupAnswerSchema, setupId } from '../record/setup-answers';
import { objectChoiceSchema, providerSchema, targetObjectSchema } from '../record/target-object';
import type { Change, ChangePart } from './change';

type Shape = Readonly<Record<string, z.ZodMiniType>>;

const SHAPES: Partial<Record<ChangePart['on'], Shape>> = {
  answer: Object.fromEntries(
    Object.entries(ANSWER_FIELD_TABLE).map(([field, { schema }]) => [field, schema]),
  ),
  assessment: assessmentSchema.shape,
  object: targetObjectSchema.shape,
  provider: providerSchema.shape,
  version: versionSchema.shape,
  handedOut: handedOutSchema.shape,
  measure: measureSchema.shape,
  module: moduleChoiceSchema.shape,
  chapters: documentSettingsSchema.shape,
};
const WHOLE: Partial<Record<ChangePart['on'], z.ZodMiniType>> = {
  choice: objectChoiceSchema,
  setup: setupAnswerSchema,
  text: longText,
};

/** A field of a later version has no schema here: it passes. */
function schemaOf(part: ChangePart): z.ZodMiniType | undefined {
  if (part.on === 'answer' && isPhotoField(part.field)) return photoSchema;
  return 'field' in part ? SHAPES[part.on]?.[part.field] : WHOLE[part.on];
}

const PLACES = ['id', 'objectId', 'moduleId', 'requirementId'] as const;

/** False for a part that could be written but would not pass when it is read. */
export function isFit(part: ChangePart): boolean {
  const idSchema = part.on === 'setup' ? setupId : key;
  const named = PLACES.every(
    (place) => !(place in part) || passes(idSchema, (part as Record<string, unknown>)[place]),
  );
  if (!named) return false;
  // Taking a value away needs none; an assessment without one of its details cannot be read.
  if (part.value === undefined && part.on !== 'assessment') return true;
  const schema = schemaOf(part);
  return schema === undefined || passes(schema, part.value);
}

/** The parts that do not pass; all of them if the stamp does not. */
export function unfitParts({ stamp, parts }: Change): ChangePart[] {
  return passes(stampSchema, stamp) ? parts.filter((part) => !isFit(part)) : [...parts];
}

function passes(schema: z.ZodMiniType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}
