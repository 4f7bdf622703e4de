import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';

/** Stands in for npm and npx: records what it was asked to do and fails where the test wants it to. */
const stub = (log: string, failing: string): string =>
  `#!/bin/sh\necho "$*" >> "${log}"\ncase "$*" in *${failing}*) exit 3 ;; esac\n`;

it.each(['vitest', 'playwright'])(
  '`npm test` runs everything and fails when %s fails',
  (failing) => {
    const folder = mkdtempSync(join(tmpdir(), 'npm-test-'));
    try {
      const log = join(folder, 'log');
      for (const name of ['npm', 'npx', 'browser']) {
        writeFileSync(join(folder, name), stub(log, failing));
        chmodSync(join(folder, name), 0o755);
      }
      const { status } = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'test.mjs'), 'papers'],
        {
          env: {
            PATH: [folder, process.env.PATH].join(delimiter),
            BROWSER_PATH: join(folder, 'browser'),
          },
        },
      );
      const asked = readFileSync(log, 'utf8');
      expect(asked).toMatch(/^vitest run$/m);
      expect(asked).toMatch(/^playwright test .*papers$/m);
      expect(status).toBe(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
