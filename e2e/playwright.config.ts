import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser-options';

/** The promises to the user, tested on the built application in a real browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Retries would hide flaky tests.
  retries: 0,
  timeout: 60_000,
  // Two cores may be busy with two browsers and their builds of documents.
  expect: { timeout: 15_000 },
  reporter: process.env.CI
    ? [['list']]
    : [['list'], ['html', { open: 'never', outputFolder: '../playwright-report' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    launchOptions,
    // Recording takes a third of the time of a test; nobody sees the recordings of the clean checkout.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
  },
});
