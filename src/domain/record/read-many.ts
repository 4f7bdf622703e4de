/**
 * Reading answers by the tens of thousands, as a backup has them: the same verdict and the same result as the schemas of
 * the record, several times as fast, because only the fields that are there are looked at. A law compares the two.
 */
import * as z from 'zod/mini';
import {
  ANSWER_FIELD_TABLE,
  answerSchema,
  answerSheetSchema,
  type Answer,
  type AnswerField,
  type AnswerSheet,
} from './assessment';
import { instant, MAX_KEY, MAX_SHORT_TEXT, type Stamp } from './fields';

type Fields = Record<string, unknown>;

/** True only for what `stampSchema` would return unchanged. */
export function isBareStamp(raw: unknown): raw is Stamp {
  if (typeof raw !== 'object' || raw === null) return false;
  const { at, by, device } = raw as Fields;
  if (typeof at !== 'string' || typeof by !== 'string' || typeof device !== 'string') return false;
  for (const name in raw) if (name !== 'at' && name !== 'by' && name !== 'device') return false;
  return (
    by.length <= MAX_SHORT_TEXT &&
    device.length > 0 &&
    device.length <= MAX_KEY &&
    z.safeParse(instant, at).success
  );
}

/** What `answerSchema` makes of it; undefined if it does not pass. What passes as it is, is returned itself. */
export function answerIn(raw: unknown): Answer | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  if (Object.hasOwn(raw, '__proto__')) return z.safeParse(answerSchema, raw).data;
  const fields = raw as Fields;
  for (const name in fields)
    if (name !== 'changed' && !passes(name, fields[name])) return undefined;
  const changed = stampsIn(fields.changed);
  if (changed === undefined) return undefined;
  return (changed === fields.changed ? fields : { ...fields, changed }) as Answer;
}

/** A field of a later version has no schema here: it passes. */
function passes(name: string, value: unknown): boolean {
  if (value === undefined || !Object.hasOwn(ANSWER_FIELD_TABLE, name)) return true;
  const { schema } = ANSWER_FIELD_TABLE[name as AnswerField];
  return z.safeParse<z.ZodMiniType>(schema, value).success;
}

function stampsIn(raw: unknown): Answer['changed'] | undefined {
  return areBareStamps(raw) ? raw : z.safeParse(answerSchema.shape.changed, raw).data;
}

function areBareStamps(raw: unknown): raw is Answer['changed'] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  for (const name in raw)
    if (name === '__proto__' || !isBareStamp((raw as Fields)[name])) return false;
  return true;
}

/** What `answerSheetSchema` makes of it; undefined if it does not pass. */
export function answerSheetIn(raw: unknown): AnswerSheet | undefined {
  const told = typeof raw === 'object' && raw !== null ? (raw as Fields).answers : undefined;
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return undefined;
  if (Object.hasOwn(told, '__proto__')) return z.safeParse(answerSheetSchema, raw).data;
  const shell = z.safeParse(answerSheetSchema, { ...(raw as Fields), answers: {} }).data;
  if (shell === undefined) return undefined;
  for (const [id, one] of Object.entries(told)) {
    const answer = id.length > 0 && id.length <= MAX_KEY ? answerIn(one) : undefined;
    if (answer === undefined) return undefined;
    shell.answers[id] = answer;
  }
  return shell;
}
