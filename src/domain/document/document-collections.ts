/**
 * The requirements of a profile that the document gathers again: policies, training, emergencies. Data beside the
 * profile (`document.json`), so that a new profile needs no line of code.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const requirements = z.array(text(80)).check(z.minLength(1), z.maxLength(100));

export const documentCollectionsSchema = z.strictObject({
  /** Requirements that ask for a written policy (A.0). */
  policies: requirements,
  /** Requirements on training and awareness. */
  training: requirements,
  /** Incidents, backup, reporting paths: collections with titles by language; German is always there. */
  emergency: z.array(
    z.strictObject({
      id: text(40),
      title: z.catchall(z.object({ de: text(200) }), text(200)),
      requirements,
    }),
  ),
});
export type DocumentCollections = z.infer<typeof documentCollectionsSchema>;

/** Every requirement a collection names. */
export function requirementsOfCollections({
  policies,
  training,
  emergency,
}: DocumentCollections): string[] {
  return [...policies, ...training, ...emergency.flatMap((one) => one.requirements)];
}
