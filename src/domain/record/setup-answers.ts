/**
 * What was answered in the guided set-up, as it is stored with the assessment.
 *
 * NEVER RENAME a field of `SetupAnswer`: answers are stored on users' devices.
 */
import * as z from 'zod/mini';
import { carrierSchema, shortText } from './fields';
import { MAX_COUNT } from './target-object';

/** Ids of questions, options and fields. */
export const setupId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

const MAX_NAMES = 50;
const count = z.nullable(z.int().check(z.gte(0), z.lte(MAX_COUNT)));
/** What a provider runs for the municipality, beside what the municipality has itself. */
const providedSchema = z.looseObject({
  count: z.optional(count),
  /** Name of the provider, as entered in the question for names. */
  provider: z.optional(shortText),
});
const operatorSchema = z.looseObject({
  carrier: z.optional(carrierSchema),
  provider: z.optional(shortText),
});
export const setupAnswerSchema = z.looseObject({
  options: z.optional(z.array(setupId)),
  /** By field; null = left empty. */
  numbers: z.optional(z.record(setupId, count)),
  /** By field: what a provider runs of it for the municipality. */
  provided: z.optional(z.record(setupId, providedSchema)),
  /** By row: who operates it. */
  operators: z.optional(z.record(setupId, operatorSchema)),
  names: z.optional(z.array(shortText).check(z.maxLength(MAX_NAMES))),
});
/** Answers as they are stored, by question; they may name questions and options that no longer exist. */
export const setupAnswersSchema = z.record(setupId, setupAnswerSchema);
export type SetupAnswer = z.infer<typeof setupAnswerSchema>;
export type SetupAnswers = z.infer<typeof setupAnswersSchema>;
