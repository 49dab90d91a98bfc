import { defineConfig } from '@playwright/test'

const isCi = Boolean(process.env['CI'])

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './globalSetup.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  // More than there are cores: most of the time a test waits for a deadline of ten seconds or more.
  workers: 4,
  forbidOnly: isCi,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    viewport: { width: 360, height: 740 },
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    // Chromium trusts the emulated hosts; see tests/world/chromium.ts.
    ignoreHTTPSErrors: true,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
