/** Entries of a log from outside. The log itself leaves values unchecked until they are applied; here they are. */
import * as z from 'zod/mini';
import type { ChangePart } from '$domain/change/change';
import { logEntry, type LogEntry } from '$domain/change/change-log';
import { logEntryIn } from '$domain/change/read-log';
import { ANSWER_FIELD_TABLE } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { MAX_KEY, MAX_TEXT } from '$domain/record/fields';
import { isPhotoField, photoSchema } from '$domain/record/photo';

const FIELD = /^[a-z][A-Za-z]{0,40}$/;
const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_KEY;

/** By what each kind of part says what it writes to, beside `field`. */
const PLACES: Readonly<Record<ChangePart['on'], readonly string[]>> = {
  answer: ['objectId', 'moduleId', 'requirementId'],
  assessment: [],
  chapters: [],
  object: ['id'],
  provider: ['id'],
  version: ['id'],
  handedOut: ['id'],
  measure: ['id'],
  module: ['id'],
  choice: ['id', 'moduleId'],
  setup: ['id'],
  text: ['id'],
};
/** These write one thing as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['choice', 'setup', 'text']);

/** The entry, clean; undefined if it is not of this assessment or says what no change can say. */
export function checkedEntry(raw: unknown, assessmentId: string): LogEntry | undefined {
  const entry = logEntryIn(raw);
  if (entry?.assessmentId !== assessmentId) return undefined;
  const { change, before } = entry;
  if (!change.parts.every(isPart) || !before.every(isPart)) return undefined;
  // What is looked up by is made again of what is found there.
  return cleanRecord({ ...entry, ...logEntry(assessmentId, change, before) });
}

function isPart(part: ChangePart): boolean {
  if (!Object.hasOwn(PLACES, part.on)) return false;
  const named = part as unknown as Record<string, unknown>;
  if (!PLACES[part.on].every((place) => isKey(named[place]))) return false;
  if (part.on !== 'answer') return (WHOLE.has(part.on) || isField(named.field)) && fits(part.value);
  const schema = answerSchemaOf(part.field);
  if (schema === undefined) return false;
  return part.value === undefined || z.safeParse(schema, part.value).success;
}

function answerSchemaOf(field: string): z.ZodMiniType | undefined {
  if (isPhotoField(field)) return photoSchema;
  if (!Object.hasOwn(ANSWER_FIELD_TABLE, field)) return undefined;
  return ANSWER_FIELD_TABLE[field as keyof typeof ANSWER_FIELD_TABLE].schema;
}

const isField = (name: unknown): boolean => typeof name === 'string' && FIELD.test(name);

/** No text is longer than any field. */
function fits(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  return typeof value !== 'object' || value === null || Object.values(value).every(fits);
}
