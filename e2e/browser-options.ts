import type { LaunchOptions } from '@playwright/test';

/** How every test starts the browser: the one found by `npm test`, without network traffic of its own. */
export const launchOptions: LaunchOptions = {
  ...(process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {}),
  chromiumSandbox: false,
  args: [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
