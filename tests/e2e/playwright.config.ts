import { defineConfig } from '@playwright/test'

const isCi = Boolean(process.env['CI'])

/** Each is one long test with a browser of its own: begun last, it would be waited for alone. */
const DEV_SERVER = ['console.spec.ts', 'outcomesPage.spec.ts']

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'dev server', testMatch: DEV_SERVER },
    { name: 'app', testMatch: '*.spec.ts', testIgnore: DEV_SERVER },
  ],
  globalSetup: './globalSetup.ts',
  // Emptied by Playwright before a run: the reports of the other steps lie beside it.
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  // More than there are cores: most of the time a test waits for a deadline of ten seconds or more.
  workers: 4,
  forbidOnly: isCi,
  retries: 0,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { pathTemplate: '{testDir}/pictures/{arg}{ext}', threshold: 0.01, maxDiffPixels: 25 },
  },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    viewport: { width: 360, height: 740 },
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
    // Chromium trusts the emulated hosts; see tests/world/chromium.ts.
    ignoreHTTPSErrors: true,
    // A browser window has it without a question; Chromium's headless shell has it only when told.
    permissions: ['clipboard-write'],
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
