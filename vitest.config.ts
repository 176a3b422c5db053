import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,hostile,cli,layers}/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What a user may rely on does not depend on where the test runs.
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  },
});
