/** JSON Schema of the backup file, for whoever writes another reader. */
import * as z from 'zod/mini';
import { logEntrySchema } from '$domain/change/change-log';
import { answerSheetSchema, assessmentSchema } from '$domain/record/assessment';
import { photoSchema } from '$domain/record/photo';
import { contentsSchema, headSchema } from './backup-format';

const SCHEMAS = {
  head: headSchema,
  contents: contentsSchema,
  record: assessmentSchema,
  sheets: z.array(answerSheetSchema),
  log: z.array(logEntrySchema),
  names: z.record(z.string(), z.string()),
  /** The value of a field `photo.<id>` of an answer; the part of this kind is no JSON but the picture itself. */
  photo: photoSchema,
};

/** The text of `public/backup.schema.json`: the head, its contents and every kind of part under `$defs`. */
export function backupJsonSchema(): string {
  const $defs = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      // Parts of a change are checked by code: which value a field may have depends on the field.
      const { $schema: _, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        unrepresentable: 'any',
        reused: 'inline',
      });
      return [name, rest];
    }),
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sicherung von Basis-Check Kommune, Formate 1 bis 3',
    description: 'Aufbau der Datei: docs/backup-format.md',
    oneOf: [{ $ref: '#/$defs/head' }],
    $defs,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
