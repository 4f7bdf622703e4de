/**
 * Says in German what is wrong with a profile and where. A separate file, loaded only when something is wrong,
 * because the messages of zod are larger than everything else we use of it.
 */
import * as z from 'zod/mini';
import de from 'zod/v4/locales/de.js';

/** The problems of a value that does not fit the schema, one per line: path, colon, reason. At most `limit`. */
export function profileProblems(schema: z.ZodMiniType, value: unknown, limit = 5): string {
  const result = z.safeParse(schema, value, { error: de().localeError });
  if (result.success) return '';
  const lines = result.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  );
  const more = lines.length - limit;
  return [...lines.slice(0, limit), ...(more > 0 ? [`(+${String(more)})`] : [])].join('\n');
}
