import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.mjs';
import { SECURITY_HEADERS } from './security-headers.mjs';

it('the advice for hosts names every header that we send ourselves', () => {
  const advice = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8');
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(advice).toContain(`${name}: ${value}\n`);
});
