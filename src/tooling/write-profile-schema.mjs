/** `npm run schema`: writes `profiles/profile.schema.json` from the zod schema. A test fails when it is stale. */
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

const { module } = await runnerImport(join(ROOT, 'src/catalog/profile-schema.ts'), {
  resolve: { alias },
});
writeFileSync(join(ROOT, 'profiles/profile.schema.json'), module.profileJsonSchema());
