import { defineConfig } from '@playwright/test'

const isCi = Boolean(process.env['CI'])

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/buildPages.ts',
  outputDir: '../../test-results/sdk',
  fullyParallel: true,
  workers: 2,
  forbidOnly: isCi,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/sdk.json' }]],
  use: { locale: 'en-US', ignoreHTTPSErrors: true, trace: 'off' },
})
