/** The profile format for editors and other tools, as JSON Schema, generated from the zod schema. */
import * as z from 'zod/mini';
import { profileFileSchema } from '../domain/profile/profile';

/** The text of `profiles/profile.schema.json`. */
export function profileJsonSchema(): string {
  const schema = z.toJSONSchema(profileFileSchema, { target: 'draft-2020-12' });
  const title = 'Profil für Basis-Check Kommune';
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
