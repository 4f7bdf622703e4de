/** `npm run schema`: writes the JSON Schemas of profile and backup from those of zod. A test fails when one is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import tsconfig from '../../tsconfig.json' with { type: 'json' };
import { ROOT } from './run.mjs';

const alias = Object.fromEntries(
  Object.entries(tsconfig.compilerOptions.paths).map(([name, [folder = '']]) => [
    name.replace('/*', ''),
    join(ROOT, folder.replace('/*', '')),
  ]),
);

const load = async (/** @type {string} */ file) => {
  const { module } = await runnerImport(join(ROOT, file), { resolve: { alias } });
  return module;
};
const { profileJsonSchema } = await load('src/catalog/profile-schema.ts');
writeFileSync(join(ROOT, 'profiles/profile.schema.json'), profileJsonSchema());
const { backupJsonSchema } = await load('src/backup/format/backup-json-schema.ts');
writeFileSync(join(ROOT, 'public/backup.schema.json'), backupJsonSchema());
