/** Records and sheets from outside: what is good in them, and the names of what is not. */
import * as z from 'zod/mini';
import {
  answerSheetSchema,
  assessmentSchema,
  isTouched,
  sheetKey,
  type AnswerSheet,
  type Assessment,
} from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { answerIn } from '$domain/record/read-many';

/** `refused`: names of what was kept out. */
export interface Checked<T> {
  good: T;
  refused: string[];
}

/** The record of this assessment; of things with the same id the first. Undefined if it is not one. */
export function checkedRecord(raw: unknown, id: string): Checked<Assessment> | undefined {
  const shell = z.safeParse(listsSchema, raw);
  if (!shell.success) return undefined;
  const { targetObjects, providerList, measures } = shell.data;
  const objects = withoutTwins(targetObjects);
  const providers = withoutTwins(providerList ?? []);
  const plans = withoutTwins(measures ?? []);
  const parsed = z.safeParse(assessmentSchema, {
    ...shell.data,
    targetObjects: objects.good,
    ...(providerList ? { providerList: providers.good } : {}),
    ...(measures ? { measures: plans.good } : {}),
  });
  if (!parsed.success || parsed.data.id !== id) return undefined;
  const refused = [...objects.refused, ...providers.refused, ...plans.refused];
  return { good: cleanRecord(parsed.data), refused };
}

const thing = z.looseObject({ id: z.string() });
const listsSchema = z.looseObject({
  targetObjects: z.array(thing),
  providerList: z.optional(z.array(thing)),
  measures: z.optional(z.array(thing)),
});

function withoutTwins<T extends { id: string }>(things: readonly T[]): Checked<T[]> {
  const seen = new Set<string>();
  const checked: Checked<T[]> = { good: [], refused: [] };
  for (const thing of things)
    if (seen.has(thing.id)) checked.refused.push(thing.id);
    else {
      seen.add(thing.id);
      checked.good.push(thing);
    }
  return checked;
}

/** `seen`: keys of the sheets that were read already; a second sheet of one place is refused. */
export function checkedSheet(
  raw: unknown,
  assessmentId: string,
  seen: Set<string>,
): Checked<AnswerSheet> | undefined {
  const shell = z.safeParse(z.looseObject({ answers: z.record(z.string(), z.unknown()) }), raw);
  if (!shell.success) return undefined;
  const parsed = z.safeParse(answerSheetSchema, { ...shell.data, answers: {} });
  if (!parsed.success || parsed.data.assessmentId !== assessmentId) return undefined;
  const key = sheetKey(parsed.data.objectId, parsed.data.moduleId);
  if (seen.has(key)) return undefined;
  seen.add(key);
  const checked: Checked<AnswerSheet> = { good: parsed.data, refused: [] };
  for (const [requirementId, one] of Object.entries(shell.data.answers)) {
    const answer = answerIn(one);
    if (answer && isId(requirementId)) checked.good.answers[requirementId] = answer;
    else checked.refused.push(`${key}/${requirementId}`);
  }
  return { ...checked, good: cleanRecord(checked.good) };
}

const isId = (id: string): boolean => id.length > 0 && id.length <= 80;

/** How a sheet calls itself, as far as it can be said. */
export function sheetName(raw: unknown): string {
  const shape = z.looseObject({ objectId: z.string(), moduleId: z.string() });
  const named = z.safeParse(shape, raw);
  return named.success ? sheetKey(named.data.objectId, named.data.moduleId).slice(0, 170) : '';
}

/** How many answers a refused sheet would have had. */
export function answersIn(raw: unknown): number {
  const shape = z.looseObject({ answers: z.record(z.string(), z.unknown()) });
  const shell = z.safeParse(shape, raw);
  if (!shell.success) return 1;
  return Object.values(shell.data.answers).filter((one) => {
    const answer = answerIn(one);
    return answer === undefined || isTouched(answer);
  }).length;
}
