/** Entries of a log from outside. The log itself leaves values unchecked until they are applied; here they are. */
import * as z from 'zod/mini';
import type { ChangePart } from '$domain/change/change';
import { logEntry, logEntrySchema, type LogEntry } from '$domain/change/change-log';
import { ANSWER_FIELD_TABLE, type AnswerField } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { key, MAX_TEXT } from '$domain/record/fields';

const field = z.string().check(z.regex(/^[a-z][A-Za-z]{0,40}$/));
const answerField = z.custom<AnswerField>(
  (name) => typeof name === 'string' && Object.hasOwn(ANSWER_FIELD_TABLE, name),
);
const partSchema = z.union([
  z.looseObject({
    on: z.literal('answer'),
    objectId: key,
    moduleId: key,
    requirementId: key,
    field: answerField,
  }),
  z.looseObject({ on: z.enum(['assessment', 'chapters']), field }),
  z.looseObject({ on: z.enum(['object', 'provider', 'version', 'module']), id: key, field }),
  z.looseObject({ on: z.literal('choice'), id: key, moduleId: key }),
  z.looseObject({ on: z.enum(['setup', 'text']), id: key }),
]);

/** The entry, clean; undefined if it is not of this assessment or says what no change can say. */
export function checkedEntry(raw: unknown, assessmentId: string): LogEntry | undefined {
  const entry = z.safeParse(logEntrySchema, raw);
  if (!entry.success || entry.data.assessmentId !== assessmentId) return undefined;
  const { change, before } = entry.data;
  if (![...change.parts, ...before].every(isPart)) return undefined;
  // What is looked up by is made again of what is found there.
  return cleanRecord({ ...entry.data, ...logEntry(assessmentId, change, before) });
}

function isPart(part: ChangePart): boolean {
  if (!z.safeParse(partSchema, part).success) return false;
  if (part.on !== 'answer') return fits(part.value);
  const { schema } = ANSWER_FIELD_TABLE[part.field];
  return part.value === undefined || z.safeParse<z.ZodMiniType>(schema, part.value).success;
}

/** No text is longer than any field. */
function fits(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  return typeof value !== 'object' || value === null || Object.values(value).every(fits);
}
