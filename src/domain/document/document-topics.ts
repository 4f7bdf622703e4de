/**
 * The requirements of a profile that the document gathers again: policies, training, emergencies. Data beside the
 * profile (`document.json`), so that a new profile needs no line of code.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const requirements = z.array(text(80)).check(z.minLength(1), z.maxLength(100));

export const documentTopicsSchema = z.strictObject({
  /** Requirements that ask for a written policy (A.0). */
  policies: requirements,
  /** Requirements on training and awareness. */
  training: requirements,
  /** Incidents, backup, reporting paths: topics with their requirements, titles by language; German is always there. */
  emergency: z.array(
    z.strictObject({
      id: text(40),
      title: z.catchall(z.object({ de: text(200) }), text(200)),
      requirements,
    }),
  ),
});
export type DocumentTopics = z.infer<typeof documentTopicsSchema>;

/** Every requirement a topic names. */
export function requirementsOfTopics({ policies, training, emergency }: DocumentTopics): string[] {
  return [...policies, ...training, ...emergency.flatMap((topic) => topic.requirements)];
}
