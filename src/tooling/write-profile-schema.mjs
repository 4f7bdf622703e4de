/** `npm run schema`: writes `profiles/profile.schema.json` from the zod schema. A test fails when it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './run.mjs';

const { module } = await runnerImport(join(ROOT, 'src/catalog/profile-schema.ts'), {
  configFile: join(ROOT, 'vite.config.ts'),
});
writeFileSync(join(ROOT, 'profiles/profile.schema.json'), module.profileJsonSchema());
