import type { LaunchOptions } from '@playwright/test';

/** How every test starts the browser: the one `npm test` has found, without its own talk to the network. */
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
