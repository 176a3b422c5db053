import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: '.cache/e2e',
  // Each test has an app of its own: two of them are what two processors bear.
  workers: 2,
  fullyParallel: true,
  // A test that fails now and then is a fault of the app or of the test.
  retries: 0,
  forbidOnly: true,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { screenshot: 'off', trace: 'off', video: 'off' },
});
