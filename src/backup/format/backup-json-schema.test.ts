import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PART_KINDS } from './backup-format';
import { backupJsonSchema } from './backup-json-schema';

it('the JSON Schema in the build is the one of the code (npm run schema writes it)', () => {
  expect(readFileSync('public/backup.schema.json', 'utf8')).toBe(backupJsonSchema());
});

it('it has every kind of part, and knows the fields of an answer', () => {
  const { $defs } = JSON.parse(backupJsonSchema()) as { $defs: Record<string, unknown> };
  for (const kind of PART_KINDS) expect($defs).toHaveProperty(kind);
  expect(JSON.stringify($defs.sheets)).toContain('"dueDate"');
});
